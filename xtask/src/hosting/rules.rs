//! The headers each answer carries: what the page may do, and how long a copy may be kept. The one place that says so: our own
//! server sends them, and the configurations in `hosting/` are written from them.
//!
//! The policy itself stands in index.html, where a host that sets no headers leaves it in force; it is read from there, so
//! that there is one. Only `frame-ancestors` is added here, since browsers take it from a header alone.

pub use server::MEDIA;

use crate::say::{Failure, Result};

/// What browsers may be asked for by a page and this one never asks for: all that browsers know by name. A name that one of them
/// does not know is told to its console, so the list is short of what is new or gone.
const DENIED: [&str; 26] = [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];
/// What it does ask for, by a button: to copy. (The system share sheet is allowed to a page by itself; few browsers know its name here.)
const ALLOWED: [&str; 1] = ["clipboard-write"];

/// Files are kept for ever where their names begin with one of these and a dash; a hash of the contents follows.
pub const HASHED: [&str; 5] = ["boot", "bundle", "concession", "icon", "study"];
/// For ever, in a browser's words: a year.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Asked for anew each time, and not sent again where it is the same.
pub const ASKED: &str = "no-cache";
/// For a host that is reached by TLS alone: two years, for this name and no other, since the page does not speak for others.
pub const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=63072000");

/// The policy of the page at hand.
pub fn policy(index: &str) -> Result<String> {
    let own = index
        .split("http-equiv=\"Content-Security-Policy\"")
        .nth(1)
        .and_then(|rest| rest.split("content=\"").nth(1))
        .and_then(|rest| rest.split('"').next())
        .filter(|policy| policy.starts_with("default-src 'none'"))
        .ok_or_else(|| {
            Failure::new("index.html holds no Content-Security-Policy that starts from `default-src 'none'`.")
        })?;
    Ok(format!("{own}; frame-ancestors 'none'"))
}

/// What every answer says, beside how long it may be kept.
pub fn common(policy: &str) -> [(&'static str, String); 7] {
    [
        ("Content-Security-Policy", policy.to_owned()),
        ("Permissions-Policy", permissions()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

fn permissions() -> String {
    let denied = DENIED.iter().map(|name| format!("{name}=()"));
    denied.chain(ALLOWED.iter().map(|name| format!("{name}=(self)"))).collect::<Vec<_>>().join(", ")
}

/// How long a copy may be kept: for ever where the name holds a hash of the contents, else never unasked.
pub fn cache(path: &str) -> &'static str {
    if is_hashed(path) { FOR_EVER } else { ASKED }
}

/// A hash of up to 16 hex digits stands after the last dash of the name; Trunk leaves away the zeros that it begins with.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches("_bg");
    let (known, hash) = stem.rsplit_once('-').unwrap_or_default();
    HASHED.contains(&known) && hash.len() >= 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The media type of a file, by its name.
pub fn media(name: &str) -> Result<&'static str> {
    server::media(name).ok_or_else(|| {
        Failure::with_remedy(
            format!("The page holds {name}, and its media type is not known."),
            "add it to `MEDIA` in crates/server/src/media.rs.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_the_pages_own_and_forbids_framing() {
        let index =
            "<meta\n http-equiv=\"Content-Security-Policy\"\n content=\"default-src 'none'; base-uri 'none'\" />";
        assert_eq!(policy(index).unwrap(), "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        assert!(policy("<html></html>").is_err());
        assert!(policy("http-equiv=\"Content-Security-Policy\" content=\"default-src *\"").is_err());
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        assert!(cache("/concession-a82cf2fdf74fe3ab_bg.wasm").contains("immutable"));
        assert!(cache("/boot-1d38bd4d7a9ff68e.css").contains("immutable"));
        for other in ["/index.html", "/sw.js", "/a-plain-name.css", "/boot-small.css", "/other-1d38bd4d7a9ff68e.css"] {
            assert_eq!(cache(other), "no-cache", "{other}");
        }
    }

    #[test]
    fn only_copying_is_permitted() {
        let all = permissions();
        assert!(all.contains("camera=(), ") && all.ends_with("clipboard-write=(self)"), "{all}");
        assert_eq!(all.matches("(self)").count(), 1);
    }
}
