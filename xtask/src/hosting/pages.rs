//! The `_headers` file that Netlify, Cloudflare Pages and others read. They pack files themselves.
//!
//! Where two rules fit a file these hosts join the values of one header with a comma. So no header stands under two rules that can
//! fit the same file: what is asked for anew is what they say by themselves of a file without a rule (`max-age=0, must-revalidate`).

use super::rules::{self, FOR_EVER, HASHED, TRANSPORT};

/// The file.
pub fn written(policy: &str) -> String {
    let line = |name: &str, value: &str| format!("  {name}: {value}\n");
    let common: String = rules::common(policy).iter().map(|(name, value)| line(name, value)).collect();
    let kept: String = HASHED.iter().map(|name| format!("\n/{name}-*\n{}", line("Cache-Control", FOR_EVER))).collect();
    [
        "# Concession on Netlify or Cloudflare Pages. Written by `cargo xtask hosting`; change xtask/src/hosting, not this.\n\
         # `cargo xtask hosting FOLDER` puts it beside the page. Files without a rule for Cache-Control are asked for anew each\n\
         # time: these hosts say `max-age=0, must-revalidate` of them.\n\n/*\n"
            .to_owned(),
        common,
        line(TRANSPORT.0, TRANSPORT.1),
        kept,
    ]
    .concat()
}
