//! Where the site will be published, as far as the build can know. Pages work without that knowledge: only what is written for
//! search engines and link previews wants whole addresses.

use std::env;

use url::Url;

use crate::fault::Fault;

/// The variable that names the address.
const VARIABLE: &str = "FLOORWALKER_URL";

/// Where the top of the site will be; each address ends in a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// Said by whoever builds.
    Said(String),
    /// Anywhere. The project names its homepage, as copies of a page do: search engines are told of that, and no link leads there.
    Copy(String),
    /// Anywhere, and the project has no homepage.
    Unknown,
}

/// What the build can know.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clues<'a> {
    /// What the variable says.
    pub said: Option<&'a str>,
    /// The repository, as `owner/name`, where GitHub itself builds.
    pub repository: Option<&'a str>,
    /// The homepage in `Cargo.toml`.
    pub homepage: Option<&'a str>,
}

impl Home {
    /// The address, by the best of the clues.
    ///
    /// # Errors
    /// When what was said is no address of a site.
    pub fn of(clues: Clues) -> Result<Self, Fault> {
        if let Some(said) = clues.said.map(str::trim).filter(|said| !said.is_empty()) {
            return checked(said).map(Self::Said);
        }
        if let Some(address) = clues.repository.and_then(pages_of) {
            return Ok(Self::Said(address));
        }
        let homepage = clues.homepage.filter(|homepage| !homepage.is_empty());
        homepage.map_or(Ok(Self::Unknown), |homepage| checked(homepage).map(Self::Copy))
    }

    /// The address that this build is for.
    ///
    /// # Errors
    /// When what was said is no address of a site.
    pub fn of_this_build() -> Result<Self, Fault> {
        let said = env::var(VARIABLE).ok();
        let on_github = env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true");
        let repository = env::var("GITHUB_REPOSITORY").ok().filter(|_| on_github);
        let homepage = Some(env!("CARGO_PKG_HOMEPAGE"));
        Self::of(Clues { said: said.as_deref(), repository: repository.as_deref(), homepage })
    }

    /// The top of the site that search engines should show, where it is known.
    pub fn top(&self) -> Option<&str> {
        match self {
            Self::Said(top) | Self::Copy(top) => Some(top),
            Self::Unknown => None,
        }
    }

    /// The address of `path` below the top, for a page from which `up` leads to the top: whole where that is possible.
    pub fn to(&self, path: &str, up: &str) -> String {
        match self.top() {
            Some(top) => format!("{top}{path}"),
            None if up.is_empty() && path.is_empty() => "./".into(),
            None => format!("{up}{path}"),
        }
    }

    /// What whoever builds should know about it.
    pub fn notice(&self) -> Option<String> {
        match self {
            Self::Said(_) => None,
            Self::Copy(top) => Some(format!(
                "search engines and link previews are told of {top} (Cargo.toml); {VARIABLE}=https://… says another address"
            )),
            Self::Unknown => Some(format!(
                "search engines are told no whole addresses; {VARIABLE}=https://… makes the sitemap whole"
            )),
        }
    }
}

/// The address as it is written everywhere: a lower-case host, a slash at its end.
fn checked(said: &str) -> Result<String, Fault> {
    let fault = |what: &str| {
        Fault(format!(
            "{VARIABLE} is \"{said}\": {what}. It names the folder that the site will be in, such as https://example.org/floorwalker/"
        ))
    };
    let url = Url::parse(said).map_err(|_| fault("that is no whole address"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(fault("it begins with neither https:// nor http://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(fault("it holds a name or a password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(fault("it has a part behind ? or #"));
    }
    let address = url.as_str().trim_end_matches("index.html").trim_end_matches('/');
    Ok(format!("{address}/"))
}

/// Where GitHub publishes the repository `owner/name`.
fn pages_of(repository: &str) -> Option<String> {
    let (owner, name) = repository.trim().split_once('/')?;
    let is_name = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    if !is_name(owner) || !is_name(name) {
        return None;
    }
    let host = format!("{}.github.io", owner.to_ascii_lowercase());
    if name.eq_ignore_ascii_case(&host) {
        return Some(format!("https://{host}/"));
    }
    Some(format!("https://{host}/{name}/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Result<Home, Fault> {
        Home::of(Clues { said: Some(text), ..Clues::default() })
    }

    #[test]
    fn what_is_said_is_normalised() {
        for (text, expected) in [
            ("https://example.org", "https://example.org/"),
            (" https://Example.ORG/Guide ", "https://example.org/Guide/"),
            ("http://localhost:8080/a/b/", "http://localhost:8080/a/b/"),
            ("https://example.org/guide/index.html", "https://example.org/guide/"),
            ("https://example.org//", "https://example.org/"),
        ] {
            assert_eq!(said(text), Ok(Home::Said(expected.into())), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_the_remedy() {
        for text in
            ["example.org", "ftp://example.org/", "https://", "https://me:pw@example.org/", "https://a.b/?x", "/guide/"]
        {
            let fault = said(text).expect_err(text).to_string();
            assert!(fault.contains(text) && fault.contains("such as https://"), "{fault}");
        }
    }

    #[test]
    fn the_best_clue_wins() {
        let homepage = Some("https://home.example/");
        let home = |said, repository| Home::of(Clues { said, repository, homepage }).expect("sound");
        assert_eq!(home(Some("https://one.org"), Some("Two/guide")), Home::Said("https://one.org/".into()));
        assert_eq!(home(Some(" "), Some("Two/Guide")), Home::Said("https://two.github.io/Guide/".into()));
        assert_eq!(home(None, Some("Two/two.github.io")), Home::Said("https://two.github.io/".into()));
        assert_eq!(home(None, Some("me/a/b")), Home::Copy("https://home.example/".into()));
        assert_eq!(Home::of(Clues::default()), Ok(Home::Unknown));
    }

    #[test]
    fn addresses_are_whole_where_they_can_be() {
        let known = Home::Said("https://example.org/guide/".into());
        assert_eq!(known.to("t/aht/", "../../"), "https://example.org/guide/t/aht/");
        assert_eq!(known.to("", ""), "https://example.org/guide/");
        assert_eq!(Home::Copy("https://home.example/".into()).to("t/aht/", "../../"), "https://home.example/t/aht/");
        assert_eq!(Home::Unknown.to("t/aht/", "../../"), "../../t/aht/");
        assert_eq!(Home::Unknown.to("", "../"), "../");
        assert_eq!(Home::Unknown.to("", ""), "./");
    }
}
