//! The page as a host without a packer of its own wants it: beside each file the same in brotli and in gzip, where that is shorter.

use std::{fs, io::Write, path::Path};

use flate2::{Compression, write::GzEncoder};

use crate::{
    say::{Explain, Result},
    serve::Site,
};

/// Writes them into a folder, whose earlier contents go.
pub fn copy(dist: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).explain(format_args!("Emptying {}", folder.display()))?;
    }
    for asset in Site::load(dist)?.assets() {
        let file = folder.join(asset.path.trim_start_matches('/'));
        let parent = file.parent().unwrap_or(folder);
        fs::create_dir_all(parent).explain(format_args!("Creating {}", parent.display()))?;
        let forms = [("", &asset.raw), (".br", &asset.brotli), (".gz", &gzip(&asset.raw)?)];
        for (ending, bytes) in forms.into_iter().filter(|(end, bytes)| end.is_empty() || bytes.len() < asset.raw.len())
        {
            let name = format!("{}{ending}", file.display());
            fs::write(&name, bytes).explain(format_args!("Writing {name}"))?;
        }
    }
    Ok(())
}

/// Without a date and a name, so that the same file is packed alike everywhere.
fn gzip(raw: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(raw).and_then(|()| packer.finish()).explain("Packing with gzip")
}
