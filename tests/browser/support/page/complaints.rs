//! What a page complains of: errors, refusals, requests that went elsewhere. A test ends with none of them.

use xtask::engine::Engine;
use xtask::tally;

use super::Page;
use crate::support::{Outcome, trouble};

/// Runs in every document before its own scripts.
pub(super) const COLLECT: &str = "
    window.__errors = [];
    const note = (text) => window.__errors.push(text);
    addEventListener('error', (event) => {
      const target = event.target;
      note(target && target.tagName ? 'not loaded: ' + (target.src || target.href) : 'error: ' + event.message);
    }, true);
    addEventListener('unhandledrejection', (event) => note('unhandled rejection: ' + event.reason));
    document.addEventListener('securitypolicyviolation', (event) => note('refused: ' + event.blockedURI));";

/// What the document complains of, and its requests that went to somebody else.
const COMPLAINTS: &str = "
    if (!location.protocol.startsWith('http')) return [];
    const foreign = performance.getEntriesByType('resource').map((entry) => entry.name)
      .filter((name) => !name.startsWith('data:') && new URL(name).origin !== location.origin);
    const broken = document.documentElement.dataset.broken ? ['the page says that it broke'] : [];
    return [...(window.__errors || []).splice(0), ...foreign.map((name) => 'asked somebody else: ' + name), ...broken];";

impl Page {
    /// Accepts complaints that hold this text: the test itself has given the reason for them.
    pub(crate) fn forgive(&self, text: &'static str) {
        self.forgiven.borrow_mut().push(text);
    }

    /// What the present document and the console have complained of since the last call; the end of the test forgets it.
    pub(crate) async fn complaints_so_far(&self) -> Outcome<Vec<String>> {
        let mut heard = self.texts(COMPLAINTS).await?;
        heard.extend(self.wire.console()?);
        Ok(heard)
    }

    /// Counts one more thing that a journey holds.
    pub(super) fn counts(&self) {
        self.held.set(self.held.get() + 1);
    }

    /// Ends the test: nobody complained, and no request left the site.
    pub(crate) async fn finish(self) -> Outcome {
        let mut complaints = self.console().await?;
        complaints.splice(0..0, self.complaints.take());
        let forgiven = self.forgiven.take();
        complaints.retain(|line| !forgiven.iter().any(|text| line.contains(text)));
        self.client.close().await?;
        if self.plain {
            tally::count(&format!("assertions: {}", self.engine), self.held.get() + 1)?;
        }
        if complaints.is_empty() {
            Ok(())
        } else {
            trouble(format!("the page complains:\n  {}", complaints.join("\n  ")))
        }
    }

    /// What the present document complains of, and what the browser has written to its console since the last call.
    pub(super) async fn console(&self) -> Outcome<Vec<String>> {
        let mut heard = self.texts(COMPLAINTS).await?;
        // No other driver tells it; there a script in the page listens.
        if self.engine == Engine::Chromium {
            heard.extend(self.wire.console()?.into_iter().map(|line| format!("console: {line}")));
        }
        Ok(heard)
    }

    /// Keeps what the present document complains of, before it is left.
    pub(super) async fn hear_complaints(&self) -> Outcome {
        let heard = self.texts(COMPLAINTS).await?;
        self.complaints.borrow_mut().extend(heard);
        Ok(())
    }
}
