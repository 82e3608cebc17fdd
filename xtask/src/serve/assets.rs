//! The built page in memory: each file with its type, as it is and compressed.
//!
//! Only what was in the folder at the start can be asked for, so no address leads outside it.

use std::{fs, path::Path};

use crate::{
    hosting::rules::media,
    say::{Explain, Result},
};

/// One file of the page.
pub struct Asset {
    /// Its address: "/index.html".
    pub path: String,
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub raw: Vec<u8>,
    /// Its bytes in brotli.
    pub brotli: Vec<u8>,
}

/// All files of the page.
pub struct Site {
    assets: Vec<Asset>,
}

impl Site {
    /// Reads and compresses a folder.
    pub fn load(folder: &Path) -> Result<Site> {
        let mut assets = Vec::new();
        gather(folder, "", &mut assets)?;
        assets.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Site { assets })
    }

    /// The file at an address; a folder stands for its index.
    pub fn find(&self, address: &str) -> Option<&Asset> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        self.assets.iter().find(|asset| asset.path == path)
    }

    /// Every file, by address.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }
}

fn gather(folder: &Path, prefix: &str, into: &mut Vec<Asset>) -> Result<()> {
    for entry in fs::read_dir(folder).explain(format_args!("Reading {}", folder.display()))? {
        let file = entry.explain(format_args!("Reading {}", folder.display()))?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let path = format!("{prefix}/{name}");
        if file.is_dir() {
            gather(&file, &path, into)?;
            continue;
        }
        let raw = fs::read(&file).explain(format_args!("Reading {}", file.display()))?;
        into.push(Asset { media: media(&name)?, brotli: compress(&raw)?, path, raw });
    }
    Ok(())
}

/// Nothing that is published is as long as a program that was not optimised, which is packed for this machine alone.
const UNOPTIMISED: usize = 5_000_000;

fn compress(raw: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    // The highest level and the largest window browsers take, as a public host would use for files packed ahead of time.
    let quality = if raw.len() > UNOPTIMISED { 1 } else { 11 };
    let settings = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &raw[..], &mut packed, &settings).explain("Compressing with brotli")?;
    Ok(packed)
}
