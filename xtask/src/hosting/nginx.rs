//! The configuration for nginx: a file for `/etc/nginx/conf.d/`, tested with Debian's nginx by `cargo xtask test`.
//!
//! Headers stand once, at the server, since one in a `location` would take the place of all of them; how long a copy may be kept
//! comes out of a map. Files are sent as they were packed ahead of time, so nothing is packed while a visitor waits.

use super::rules::{self, ASKED, FOR_EVER, HASHED, MEDIA, TRANSPORT};

/// Where it listens and what it serves.
pub struct Place<'p> {
    /// "80", `[::]:80`, "127.0.0.1:8080"
    pub listens: &'p [&'p str],
    /// The folder of the site.
    pub root: &'p str,
}

/// What stands in `hosting/`; whoever takes it changes these two.
pub const PUBLIC: Place<'static> = Place { listens: &["80", "[::]:80"], root: "/var/www/concession" };

/// The configuration.
pub fn written(policy: &str, place: &Place) -> String {
    let listens: String = place.listens.iter().map(|listen| format!("    listen {listen};\n")).collect();
    let media: String = MEDIA.iter().map(|(ending, media)| format!("        {media:?} {ending};\n")).collect();
    let header = |name: &str, value: &str| format!("    add_header {name} \"{value}\" always;\n");
    let headers: String = rules::common(policy).iter().map(|(name, value)| header(name, value)).collect();
    [
        "# Concession on nginx. Written by `cargo xtask hosting`; change xtask/src/hosting, not this.\n\
         # Debian: apt-get install nginx-light libnginx-mod-http-brotli-static; put this into /etc/nginx/conf.d/ and what\n\
         # `cargo xtask hosting FOLDER` writes into the root below. For TLS add `listen 443 ssl` with your certificate, and send\n\
         # everyone there from port 80.\n\n"
            .to_owned(),
        format!(
            "map $uri $concession_cache {{\n    default \"{ASKED}\";\n    \"~^.*/({})-[0-9a-f]{{12,16}}(_bg)?\\.[a-z0-9]+$\" \"{FOR_EVER}\";\n}}\n\n",
            HASHED.join("|")
        ),
        format!(
            "# Only where the visitor came by TLS; an empty header is not sent.\nmap $https $concession_transport {{\n    \
             default \"\";\n    on \"{}\";\n}}\n\n",
            TRANSPORT.1
        ),
        format!("server {{\n{listens}    root {};\n    index index.html;\n    server_tokens off;\n\n", place.root),
        format!("    types {{\n{media}    }}\n    default_type application/octet-stream;\n\n"),
        "    # The files beside each file, with `.br` and `.gz` at the end.\n    brotli_static on;\n    gzip_static on;\n    gzip_vary on;\n\n"
            .to_owned(),
        headers,
        header("Cache-Control", "$concession_cache"),
        header(TRANSPORT.0, "$concession_transport"),
        "\n    location / {\n        try_files $uri $uri/ =404;\n    }\n}\n".to_owned(),
    ]
    .concat()
}
