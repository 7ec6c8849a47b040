//! One question about an entry: which word does this line explain?

use fantoccini::key::Key;

use crate::support::content::text;
use crate::support::library::term;
use crate::support::page::{DESKTOP, Page};
use crate::support::reading::says;
use crate::support::{Outcome, none};

const OPTION: &str = "[data-quiz=option]";

/// The address of the question about an entry, answered with an entry.
fn answered(set: &str, answer: &str) -> String {
    format!("#/quiz?set={set}&answer={answer}")
}

/// The slugs of the answers that are offered.
async fn options(page: &Page) -> Outcome<Vec<String>> {
    let leads = page.leads(OPTION).await?;
    Ok(leads.iter().filter_map(|link| link.split("answer=").nth(1)).map(Into::into).collect())
}

#[tokio::test]
async fn a_right_answer_is_told_in_words() -> Outcome {
    let page = Page::open(DESKTOP, "#/t/account").await?;
    page.arrived().await?;
    page.click(".ways a[href='#/quiz?set=account']").await?;
    page.arrived().await?;
    assert!(!page.has("[data-quiz=feedback]").await?, "no answer before the question is answered");
    assert_eq!(options(&page).await?.len(), 4);
    assert!(options(&page).await?.contains(&"account".to_owned()));
    page.click(&format!("{OPTION}[href='{}']", answered("account", "account"))).await?;
    assert_eq!(page.all_words("[data-quiz=feedback] h2").await?, ["Right"]);
    assert_eq!(page.all_words(".options .tag").await?, ["Right"]);
    assert_eq!(page.all_words(".options [aria-current=true]").await?, ["Account"]);
    assert!(page.words("[data-quiz=feedback]").await?.contains(&text(term("account"), "summary")), "the reason");
    assert_eq!(page.leads("[data-quiz=feedback] .links a").await?, ["#/t/account"]);
    page.finish().await
}

#[tokio::test]
async fn a_wrong_answer_is_told_in_words_with_the_right_one_and_both_reasons() -> Outcome {
    let page = Page::open(DESKTOP, "#/quiz?set=account").await?;
    page.arrived().await?;
    let wrong: Vec<String> = options(&page).await?.into_iter().filter(|slug| slug != "account").collect();
    assert_eq!(wrong.len(), 3);
    for answer in &wrong {
        page.click(&format!("{OPTION}[href='{}']", answered("account", answer))).await?;
        let rows = page.all_words(".options li").await?;
        let row = |slug: &str| {
            rows.iter().find(|row| row.starts_with(&text(term(slug), "name"))).cloned().unwrap_or_default()
        };
        assert_eq!(row(answer), format!("{} Not this one", text(term(answer), "name")));
        assert_eq!(row("account"), "Account This is the word");
        let feedback = page.words("[data-quiz=feedback]").await?;
        says(&feedback, &[&["Not this one"], &[&text(term("account"), "summary")], &[&text(term(answer), "summary")]]);
        let links = page.leads("[data-quiz=feedback] .links a").await?;
        assert_eq!(links, ["#/t/account".to_owned(), format!("#/t/{answer}")]);
    }
    page.finish().await
}

#[tokio::test]
async fn an_address_restores_the_question_and_its_answer() -> Outcome {
    let page = Page::open(DESKTOP, "#/quiz?set=line-of-business").await?;
    page.arrived().await?;
    let asked = page.words("main").await?;
    page.reload().await?;
    page.arrived().await?;
    assert_eq!(page.words("main").await?, asked, "the same question every time");
    let answer = options(&page).await?[0].clone();
    page.click(&format!("{OPTION}[href$='={answer}']")).await?;
    let (told, address) = (page.words("main").await?, page.address().await?);
    page.back().await?;
    assert_eq!(page.words("main").await?, asked, "back takes the answer back");
    page.finish().await?;

    let other = Page::open(DESKTOP, &address).await?;
    other.arrived().await?;
    assert_eq!(other.words("main").await?, told, "in a new window");
    other.finish().await
}

#[tokio::test]
async fn it_is_answered_and_gone_on_with_by_keyboard() -> Outcome {
    let page = Page::open(DESKTOP, "#/quiz?set=account").await?;
    page.arrived().await?;
    page.tab_until("document.activeElement.matches('[data-quiz=option]')", 40).await?;
    page.press(Key::Enter).await?;
    assert!(page.has("[data-quiz=feedback]").await?);
    assert!(page.is("document.activeElement.closest('main')").await?, "the focus stays on the page");
    page.tab_until("document.activeElement.matches('[data-quiz=next]')", 40).await?;
    let before = page.words("[data-quiz=question]").await?;
    page.press(Key::Enter).await?;
    page.arrived().await?;
    assert_ne!(page.words("[data-quiz=question]").await?, before, "another question");
    assert!(!page.has("[data-quiz=feedback]").await?);
    page.finish().await
}

/// The question about an entry must not hold the entry's own name, and the next question leads through its shelf.
#[tokio::test]
async fn no_question_gives_its_answer_away() -> Outcome {
    let page = Page::open(DESKTOP, "#/quiz").await?;
    page.arrived().await?;
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    for _ in 0..40 {
        let link = page.leads(OPTION).await?[0].clone();
        let set = link.split(['=', '&']).nth(1).unwrap_or_default().to_owned();
        if seen.contains(&set) {
            break;
        }
        let question = page.words("[data-quiz=question] q").await?.to_lowercase();
        let name = text(term(&set), "name").to_lowercase();
        if question.contains(&name) {
            faults.push(format!("{set}: {question}"));
        }
        let options = options(&page).await?;
        if options.iter().filter(|option| **option == set).count() != 1 || options.len() != 4 {
            faults.push(format!("{set}: {options:?}"));
        }
        seen.push(set);
        page.click("[data-quiz=next]").await?;
        page.arrived().await?;
    }
    none(&faults)?;
    assert!(seen.len() > 30, "{seen:?}");
    page.finish().await
}
