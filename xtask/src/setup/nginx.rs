//! Debian's nginx with its module for files packed in brotli, which serves the page in the tests.

use std::path::{Path, PathBuf};

use super::{apt, versions::DEBIAN_NGINX};
use crate::{
    process,
    say::{Failure, Result},
};

/// Where Debian puts the module.
const MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A server that can be started.
pub struct Nginx {
    /// The program.
    pub program: PathBuf,
    /// The module that it loads.
    pub module: &'static Path,
}

/// Both, installed where one of them is missing.
pub fn ready() -> Result<Nginx> {
    // Debian keeps it where only root's PATH leads.
    let program =
        || process::find("nginx").or_else(|| Some("/usr/sbin/nginx".into()).filter(|file: &PathBuf| file.is_file()));
    let found = || {
        program().filter(|_| Path::new(MODULE).is_file()).map(|program| Nginx { program, module: Path::new(MODULE) })
    };
    if let Some(nginx) = found() {
        return Ok(nginx);
    }
    let remedy = format!("on Debian, `apt-get install {}` as root", DEBIAN_NGINX.join(" "));
    if !apt::available() {
        return Err(Failure::with_remedy(format!("nginx or its module {MODULE} is missing."), remedy));
    }
    apt::install(&DEBIAN_NGINX, "about 10 seconds, once")?;
    found().ok_or_else(|| Failure::with_remedy(format!("Installed, but nginx or {MODULE} is not there."), remedy))
}
