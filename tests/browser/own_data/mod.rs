//! The visitor's own data: brought by file, by drop, by pasting and by address; refused whole; changed; kept; shown as the
//! built-in content is.

mod brought;
mod kept;

use crate::support::Outcome;
use crate::support::page::Page;

/// Two accounts, three lines of business, five programs.
pub(crate) const CSV: &str = "account,industry,lob,function,channel,direction,employer,example
Harbor Bank,Banking,Card Services,Customer service,Voice call,inbound,Sampaguita Support,\"Hi, this is Harbor Bank, how can I help?\"
Harbor Bank,Banking,Card Services,Customer service,Email,inbound,Sampaguita Support,Answers a letter about a lost card.
Harbor Bank,Banking,Collections,Collections,Voice call,outbound,Sampaguita Support,Reminds a customer of a bill.
Nimbus Air,Travel,Bookings,Sales,Live chat,inbound,,Changes a seat.
Nimbus Air,Travel,Bookings,Sales,Voice call,inbound,,Sells a ticket.
";

/// Hands the page a file, as if it had been picked or dropped.
const BRING: &str = "const [name, text, how] = arguments;
    const bag = new DataTransfer();
    bag.items.add(new File([text], name));
    if (how === 'drop') {
      document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: bag }));
    } else {
      const box = document.querySelector('[data-pack=file]');
      box.files = bag.files;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }";

async fn bring(page: &Page, name: &str, text: &str, how: &str) -> Outcome {
    page.js_with(BRING, &[name, text, how]).await?;
    page.wait("it is read or refused", "document.querySelector('.done, [data-part=state] .notice')").await
}

/// The names of a layer's nodes, from A to Z.
pub(crate) async fn names(page: &Page, layer: &str) -> Outcome<Vec<String>> {
    let mut names = page.all_words(&format!("[data-layer={layer}] .name")).await?;
    names.sort();
    Ok(names)
}
