//! The content security policy: what it refuses in a browser, on every kind of page. That nothing of ours is refused is held by
//! the end of every test, which listens for refusals.

use crate::anywhere::one_page_of_each_kind;
use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, none};

/// Tries what the policy must refuse; notes what was refused and what got through.
const TRIES: &str = "
    const done = arguments[arguments.length - 1];
    const refused = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const image = new Image();
    image.src = 'https://elsewhere.invalid/pixel.png';
    document.body.append(image);
    fetch('https://elsewhere.invalid/data.json').catch(Boolean);
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.invalid/';
    document.body.append(frame);
    const script = document.createElement('script');
    script.textContent = 'window.__inline = true';
    document.body.append(script);
    const foreign = document.createElement('script');
    foreign.src = 'https://elsewhere.invalid/x.js';
    document.body.append(foreign);
    const styled = document.createElement('p');
    styled.setAttribute('style', 'color: rgb(1, 2, 3)');
    document.body.append(styled);
    const link = document.createElement('a');
    link.setAttribute('onclick', 'window.__handler = true');
    document.body.append(link);
    link.click();
    const sheet = document.createElement('style');
    sheet.textContent = 'body { color: rgb(1, 2, 3) }';
    document.head.append(sheet);
    const form = document.createElement('form');
    form.action = 'https://elsewhere.invalid/';
    document.body.append(form);
    form.submit();
    // Frames and forms are judged by another process, which takes its time on a page that is still starting.
    const wanted = ['frame-src', 'form-action'];
    const judge = (left) => {
      if (left && !wanted.every((directive) => refused.includes(directive))) return setTimeout(judge, 100, left - 1);
      const through = [];
      if (window.__inline) through.push('an inline script ran');
      if (window.__handler) through.push('an inline handler ran');
      if (getComputedStyle(styled).color === 'rgb(1, 2, 3)') through.push('a style attribute counts');
      if (getComputedStyle(document.body).color === 'rgb(1, 2, 3)') through.push('a style element counts');
      done([refused.join(' '), through.join(', ')]);
    };
    setTimeout(judge, 300, 50);";

const REFUSED: [&str; 8] = [
    "img-src",
    "connect-src",
    "frame-src",
    "script-src-elem",
    "style-src-attr",
    "script-src-attr",
    "style-src-elem",
    "form-action",
];

#[tokio::test]
async fn every_kind_of_page_refuses_what_is_not_its_own() -> Outcome {
    let mut faults = Vec::new();
    for own in one_page_of_each_kind()? {
        let page = Page::start(DESKTOP).await?;
        page.visit(&format!("{}{own}", page.site())).await?;
        page.settle().await?;
        let found = page.client.execute_async(TRIES, Vec::new()).await?;
        let (refused, through) = (found[0].as_str().unwrap_or_default(), found[1].as_str().unwrap_or_default());
        let allowed = REFUSED.iter().filter(|directive| !refused.split(' ').any(|found| found == **directive));
        faults.extend(allowed.map(|directive| format!("{own}: {directive} is not refused, only {refused}")));
        if !through.is_empty() {
            faults.push(format!("{own}: {through}"));
        }
        for complaint in
            ["refused", "Refused", "violates", "elsewhere.invalid", "not loaded", "Content Security Policy"]
        {
            page.forgive(complaint);
        }
        page.finish().await?;
    }
    none(&faults)
}
