//! What the server answers, asked by a client of a few lines.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;

use super::*;
use crate::gzip;

/// A folder with a site in it and a secret beside it, gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("floorwalker-server-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("site/t/account")).expect("a temporary folder");
        for (file, text) in [
            ("secret.txt", "secret"),
            ("site/index.html", "<h1>Map</h1>"),
            ("site/app.wasm", "\0asm"),
            ("site/a b.css", "b{}"),
            ("site/t/account/index.html", "<h1>Account</h1>"),
        ] {
            fs::write(folder.join(file), text).expect("a temporary file");
        }
        Self(folder)
    }

    fn site(&self, prefix: &str) -> Site {
        Site::load(&self.0.join("site"), prefix).expect("the folder is there")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What the site answers, in short: the file's text, `→ address`, or a dash.
fn check(site: &Site, target: &str, expected: &str) {
    let found = match site.answer(target) {
        Answer::File(asset) => String::from_utf8_lossy(&asset.plain).into_owned(),
        Answer::Redirect(to) => format!("→ {to}"),
        Answer::Nothing => "-".to_owned(),
    };
    assert_eq!(found, expected, "{target}");
}

#[test]
fn a_folder_is_served_below_its_prefix() {
    let folder = Folder::new("prefix");
    let site = folder.site("/some/folder/");
    check(&site, "/some/folder/", "<h1>Map</h1>");
    check(&site, "/some/folder/?embed=1", "<h1>Map</h1>");
    check(&site, "/some/folder/index.html", "<h1>Map</h1>");
    check(&site, "/some/folder/t/account/", "<h1>Account</h1>");
    check(&site, "/some/folder/a%20b.css", "b{}");
    check(&site, "/some/folder", "→ /some/folder/");
    check(&site, "/some/folder?embed=1", "→ /some/folder/?embed=1");
    check(&site, "/some/folder/t/account?q=1", "→ /some/folder/t/account/?q=1");
    for missing in ["/", "/index.html", "/some/", "/some/folderindex.html", "/some/folder/t/", "/some/folder/no.js"] {
        check(&site, missing, "-");
    }
    check(&folder.site("/"), "/", "<h1>Map</h1>");
    check(&folder.site(""), "/t/account", "→ /t/account/");
}

#[test]
fn no_address_climbs_out_of_the_folder() {
    let folder = Folder::new("climb");
    for site in [folder.site("/"), folder.site("/some/folder/")] {
        let absolute = folder.0.join("secret.txt").display().to_string();
        for tail in [
            "../secret.txt",
            "..%2fsecret.txt",
            "%2e%2e/secret.txt",
            "%2e%2e%2fsecret.txt",
            "%252e%252e%252fsecret.txt",
            "t/../../secret.txt",
            "..\\secret.txt",
            "..%5csecret.txt",
            "./index.html",
            "index.html%00",
            "index.html%00.css",
            "%00",
            "index.html%",
            "index.html%2",
            "%zz",
            "%ff%fe",
            "//index.html",
            &absolute,
        ] {
            check(&site, &format!("{}{tail}", site.prefix()), "-");
        }
        for target in ["", "*", "../secret.txt", "//etc/passwd", &absolute, "http://elsewhere/index.html"] {
            check(&site, target, "-");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let folder = Folder::new("link");
    std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.0.join("site/open.txt")).expect("a link");
    check(&folder.site("/"), "/open.txt", "-");
}

#[test]
fn gzip_is_sent_to_those_who_take_it() {
    for (wishes, expected) in [
        ("gzip", true),
        ("br, GZIP;q=0.5", true),
        ("gzip;q=0", false),
        ("gzip; q=0.0", false),
        ("x-gzip", false),
        ("", false),
    ] {
        assert_eq!(accepts_gzip(wishes), expected, "{wishes}");
    }
}

fn ask(served: &Served, head: &str) -> String {
    let mut stream = TcpStream::connect(served.address).expect("the server listens");
    write!(stream, "{head}\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("the server reads");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("the server answers");
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn answers_as_a_static_host_would() {
    let folder = Folder::new("http");
    let served = serve(&folder.0.join("site"), "/some/folder/", Port::Any).expect("a free port");
    assert!(served.url().ends_with("/some/folder/"), "{}", served.url());

    let plain = ask(&served, "GET /some/folder/app.wasm HTTP/1.1");
    for part in [
        "HTTP/1.1 200",
        "Content-Type: application/wasm",
        "Cache-Control: max-age=600",
        "Access-Control-Allow-Origin: *",
        "Content-Length: 4",
        "\r\n\r\n\0asm",
    ] {
        assert!(plain.contains(part), "{part} in {plain}");
    }
    if gzip::is_here() {
        let packed = ask(&served, "GET /some/folder/ HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert!(packed.contains("Content-Encoding: gzip"), "{packed}");
        assert!(!packed.contains("<h1>"), "{packed}");
    }
    let head = ask(&served, "HEAD /some/folder/ HTTP/1.1");
    assert!(head.contains("Content-Length: 12") && head.ends_with("\r\n\r\n"), "{head}");
    assert!(ask(&served, "GET /some/folder HTTP/1.1").contains("Location: /some/folder/\r\n"));
    assert!(ask(&served, "GET /some/folder/../../secret.txt HTTP/1.1").starts_with("HTTP/1.1 404"));
    assert!(ask(&served, "POST /some/folder/ HTTP/1.1").starts_with("HTTP/1.1 405"));
}

#[test]
fn a_taken_port_moves_on_to_the_next() {
    let folder = Folder::new("port");
    let first = serve(&folder.0.join("site"), "/", Port::Any).expect("a free port");
    let taken = first.address.port();
    let second = serve(&folder.0.join("site"), "/", Port::From(taken)).expect("one of the next ports");
    assert!(second.address.port() > taken);
}
