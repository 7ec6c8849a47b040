//! The page of the visitor's own data, and hands that bring some.

use std::fmt::Write;

use floorwalker::words::data as said;

use super::Outcome;
use super::page::{Page, View};

/// A small pack with everything: two accounts, five programs, an entry and a source of its own.
pub(crate) const TEMPLATE: &str = include_str!("../../../public/pack/pack-template.json");

/// The page of the data, in a browser that has none yet.
pub(crate) async fn desk(view: View) -> Outcome<Page> {
    let page = Page::open(view, "#/data").await?;
    page.desk_is_here().await?;
    Ok(page)
}

/// So many programs, fifteen for each account, in lines of business and channels that the built-in content knows.
pub(crate) fn many(programs: usize) -> String {
    let lobs = ["Customer service", "Technical support", "Billing", "Sales", "Reservations"];
    let channels = ["Voice", "Email", "Chat"];
    let mut text = "account,industry,lob,channel,direction,employer,example\n".to_owned();
    for row in 0..programs {
        let account = row / 15;
        let (lob, channel) = (lobs[row / 3 % 5], channels[row % 3]);
        let (group, partner) = (account % 20, account % 50);
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "Acme{account:04} Limited,Industry {group},{lob},{channel},inbound,Partner {partner},Line {row}"
        );
    }
    text
}

/// Makes a file of programs in the page, as many for each account as asked, and picks it: fifty thousand would take long through the wire.
const MADE_UP: &str = "const [programs, ofEach] = [...arguments].map(Number);
    const rows = ['account,industry,lob,function,channel,direction,employer,example'];
    const channels = ['Voice', 'Email', 'Chat', 'Social media'];
    for (let row = 0; row < programs; row++) {
      const account = Math.floor(row / ofEach);
      rows.push(`Client ${account},Industry ${account % 20},Desk ${row % 10}-${account % 40},Function ${row % 10 % 7},` +
        `${channels[row % 4]},${row % 3 ? 'inbound' : 'outbound'},Partner ${account % 50},Line ${row}`);
    }
    const bag = new DataTransfer();
    bag.items.add(new File([rows.join('\\n')], 'many.csv'));
    const box = document.querySelector('[data-pack=file]');
    box.files = bag.files;
    box.dispatchEvent(new Event('change', { bubbles: true }));";

impl Page {
    /// Brings so many programs, so many of each account, made in the page as `many.csv`, and waits until they are read.
    pub(crate) async fn bring_made_up(&self, programs: usize, of_each: usize) -> Outcome {
        self.js_with(MADE_UP, &[&programs.to_string(), &of_each.to_string()]).await?;
        self.wait("it is read", "document.querySelector('.done')").await
    }

    /// Waits for the page of the data.
    pub(crate) async fn desk_is_here(&self) -> Outcome {
        self.wait("the page of the data is there", "document.querySelector('[data-pack=file]')").await
    }

    /// Picks a file, and waits until it is read or refused.
    pub(crate) async fn bring(&self, name: &str, text: &str) -> Outcome {
        self.js("document.querySelector('[data-part=state]').textContent = ''").await?;
        let pick = "const bag = new DataTransfer();
            bag.items.add(new File([arguments[1]], arguments[0]));
            const box = document.querySelector('[data-pack=file]');
            box.files = bag.files;
            box.dispatchEvent(new Event('change', { bubbles: true }))";
        self.js_with(pick, &[name, text]).await?;
        self.wait("it is read or refused", "document.querySelector('.done, [data-part=state] .notice')").await?;
        self.settle().await
    }

    /// Waits until the data are kept on the device.
    pub(crate) async fn keeps_them(&self) -> Outcome {
        let kept = format!("document.querySelector('.here-now').innerText.includes({:?})", said::KEPT);
        self.wait("the data are kept", &kept).await
    }

    /// Goes on to the map over the data.
    pub(crate) async fn see_them_on_the_map(&self) -> Outcome {
        self.click(".here-now .way.primary").await?;
        self.wait("the map is there", "document.querySelector('[data-layer]')").await?;
        self.ready().await
    }
}
