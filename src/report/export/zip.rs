//! A ZIP file of a few texts: what an XLSX file is. Written here: the crates that write ZIP files bring clocks, random numbers and
//! three ways to compress (docs/decisions/0022-workbook.md). The compression itself is `miniz_oxide`'s.
//!
//! The same texts give the same bytes: every entry carries the first day that the format knows.

use miniz_oxide::deflate::compress_to_vec;

use crate::share::sum::crc32;

/// How hard is tried, of 10.
const LEVEL: u8 = 6;
/// 1 January 1980, midnight.
const DAY: u16 = 0x21;
const MIDNIGHT: u16 = 0;
/// The version of the format that an unpacker must know, and the method: deflate.
const VERSION: u16 = 20;
const DEFLATE: u16 = 8;

/// Packs named texts.
pub fn packed(files: &[(String, String)]) -> Vec<u8> {
    let (mut all, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let offset = size(all.len());
        let compressed = compress_to_vec(text.as_bytes(), LEVEL);
        let mut about = Vec::new();
        for half in [VERSION, 0, DEFLATE, MIDNIGHT, DAY] {
            about.extend(half.to_le_bytes());
        }
        for word in [crc32(text.as_bytes()), size(compressed.len()), size(text.len())] {
            about.extend(word.to_le_bytes());
        }
        about.extend(half(name.len()).to_le_bytes());
        about.extend([0, 0]);
        all.extend(*b"PK\x03\x04");
        all.extend(&about);
        all.extend(name.as_bytes());
        all.extend(compressed);
        directory.extend(*b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&about);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, count) = (size(all.len()), half(files.len()));
    all.extend(&directory);
    all.extend(*b"PK\x05\x06\0\0\0\0");
    all.extend(count.to_le_bytes());
    all.extend(count.to_le_bytes());
    all.extend(size(directory.len()).to_le_bytes());
    all.extend(start.to_le_bytes());
    all.extend([0, 0]);
    all
}

/// A length; one beyond four gigabytes does not fit into a page's memory.
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn half(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_texts_give_the_same_bytes() {
        let files = [("a".to_owned(), "b".repeat(300))];
        assert_eq!(packed(&files), packed(&files));
        assert!(packed(&files).len() < 200, "it is compressed");
    }
}
