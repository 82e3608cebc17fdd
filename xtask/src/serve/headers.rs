//! The headers each answer carries: what the page may do, and how long a copy may be kept.
//!
//! The policy itself stands in index.html, where a host that sets no headers leaves it in force; it is read from there, so
//! that there is one. Only `frame-ancestors` is added here, since browsers take it from a header alone.

use crate::say::{Failure, Result};

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

/// What every answer says.
pub fn common(policy: &str) -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", policy.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ]
}

/// How long a copy may be kept: for ever where the name holds a hash of the contents, else never unasked.
pub fn cache(path: &str) -> &'static str {
    match is_hashed(path) {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    }
}

/// A hash of up to 16 hex digits stands after the last dash of the name; Trunk leaves away what it begins with zeros.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches("_bg");
    let hash = stem.rsplit_once('-').map(|(_, hash)| hash).unwrap_or_default();
    hash.len() >= 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
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
        assert!(cache("/concession-703d52affef76.js").contains("immutable"));
        assert_eq!(cache("/index.html"), "no-cache");
        assert_eq!(cache("/a-plain-name.css"), "no-cache");
    }
}
