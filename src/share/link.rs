//! A sitting in the fragment of a link: every alternative's scenario file, packed, so that nothing of it reaches a server. Pure.
//!
//! `case1=` names kind and version; then follows, as letters that mail and chat leave alone, the compressed JSON of the
//! sitting with its checksum (zlib), and `z`, so that a link which was cut is known by its end. The JSON is keyed by name, as in
//! the file. Version 1 stays readable for ever (`tests/links`). What mail and chat do to a link is undone where the checksum then proves it
//! whole (`mend`); anything else is refused with the reason.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as LETTERS};
use miniz_oxide::{deflate, inflate};

use super::{json, sitting::Sitting};

/// What a link of a sitting begins with; the version follows.
const KIND: &str = "case";
/// The version that is written.
const VERSION: u32 = 1;
/// What a link ends with.
const END: char = 'z';
/// The longest fragment that is looked at, in characters; browsers and mail programs cut far below it.
const LONGEST: usize = 32_768;
/// The most that a link may unpack to, in bytes: no memory is spent on a link made to burst.
const MOST: usize = 1 << 20;
/// The best that the compressor does.
const EFFORT: u8 = 10;

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is no link of a sitting.
    Foreign,
    /// It was made by a newer version of the page.
    Newer(u32),
    /// Its end is missing.
    Cut,
    /// It is not what was sent: the checksum does not hold.
    Damaged,
    /// It is longer than any link that the page makes.
    TooLong,
    /// It is whole, but it holds no sitting.
    Strange,
}

/// The fragment for a sitting, without `#`.
pub fn pack(sitting: &Sitting) -> String {
    pack_text(&json::compact(&sitting.tree()))
}

/// The same of the text of a sitting's compact JSON.
pub fn pack_text(text: &str) -> String {
    let packed = deflate::compress_to_vec_zlib(text.as_bytes(), EFFORT);
    format!("{KIND}{VERSION}={}{END}", LETTERS.encode(packed))
}

/// Opens a fragment, with or without `#`, a whole address, or what mail and chat made of one.
pub fn open(given: &str) -> Result<Sitting, LinkError> {
    if given.len() > LONGEST {
        return Err(LinkError::TooLong);
    }
    let (version, letters) = mend(given)?;
    if version != VERSION {
        return Err(LinkError::Newer(version));
    }
    // Whatever was put behind the link without a blank may end in the same letter: the checksum says which end is the right one.
    let ends: Vec<usize> = letters.match_indices(END).map(|(end, _)| end).collect();
    let tries = ends.iter().rev().take(ENDS);
    let unpacked = tries.filter_map(|end| unpack(&letters[..*end])).next();
    let text = unpacked.ok_or(if letters.ends_with(END) { LinkError::Damaged } else { LinkError::Cut })?;
    let tree = json::parse(&text).map_err(|_| LinkError::Strange)?;
    Sitting::of(tree).ok_or(LinkError::Strange)
}

/// How many ends are tried, from the last one back.
const ENDS: usize = 8;

fn unpack(letters: &str) -> Option<String> {
    let packed = LETTERS.decode(letters).ok()?;
    let text = inflate::decompress_to_vec_zlib_with_limit(&packed, MOST).ok()?;
    String::from_utf8(text).ok()
}

/// Whether a fragment looks like a link of a sitting, whatever has become of it.
pub fn is_one(fragment: &str) -> bool {
    mend(fragment).is_ok()
}

/// Undoes what mail and chat do to a link: percent signs for `=`, soft line breaks of quoted-printable, wrapped lines, blanks that
/// nobody sees, brackets and marks around it. Gives version and letters; stops at the first character that no link has.
fn mend(given: &str) -> Result<(u32, String), LinkError> {
    let plain = given.replace("=\r\n", "").replace("=\n", "").replace("%3D", "=").replace("%3d", "=");
    let plain: String = plain.chars().filter(|one| !is_blank(*one)).collect();
    let plain = plain.replace("=3D", "=");
    let begins = plain.rmatch_indices(KIND).find_map(|(place, _)| {
        let (version, letters) = plain[place + KIND.len()..].split_once('=')?;
        let digits = !version.is_empty() && version.len() < 4 && version.bytes().all(|digit| digit.is_ascii_digit());
        let apart = !plain[..place].ends_with(|before: char| before.is_ascii_alphanumeric());
        (digits && apart).then(|| version.parse().ok().map(|version| (version, letters)))?
    });
    let (version, letters) = begins.ok_or(LinkError::Foreign)?;
    let end = letters.find(|one: char| !(one.is_ascii_alphanumeric() || one == '-' || one == '_'));
    Ok((version, letters[..end.unwrap_or(letters.len())].to_owned()))
}

/// Blanks, line ends, and the marks of no width that some programs put into long words.
fn is_blank(one: char) -> bool {
    one.is_whitespace() || matches!(one, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::share::sitting::Named;

    fn sitting() -> Sitting {
        let file = json::parse(
            r#"{"format":"support-scenario","version":1,"start":"2027-01","months":36,"plan":"enterprise"}"#,
        );
        let file = file.expect("sound JSON");
        let other =
            json::parse(r#"{"format":"support-scenario","version":1,"plan":"business-plus"}"#).expect("sound JSON");
        let cases = vec![Named { name: String::new(), file }, Named { name: "Größer, mit Rabatt".into(), file: other }];
        Sitting { cases, editing: 1, tariff: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day") }
    }

    #[test]
    fn a_sitting_comes_back_from_its_link() {
        let packed = pack(&sitting());
        assert!(packed.starts_with("case1=") && packed.ends_with('z'), "{packed}");
        assert_eq!(open(&packed), Ok(sitting()));
        assert_eq!(open(&format!("https://example.com/page/#{packed}")), Ok(sitting()));
    }

    #[test]
    fn what_mail_and_chat_do_to_a_link_is_undone() {
        let packed = pack(&sitting());
        let (head, tail) = packed.split_at(40);
        for given in [
            format!("<https://example.com/#{packed}>."),
            format!("(see https://example.com/#{packed})"),
            format!("https://example.com/#{packed}, and more words"),
            packed.replace('=', "%3D"),
            packed.replace('=', "=3D"),
            format!("{head}\r\n  {tail}"),
            format!("{head}=\r\n{tail}"),
            format!("{head}\u{200b}{tail}"),
            format!("{packed}zz"),
            format!("  {packed}\n"),
        ] {
            assert_eq!(open(&given), Ok(sitting()), "{given}");
        }
    }

    #[test]
    fn every_cut_is_refused_and_every_changed_character_is_or_changes_nothing() {
        let packed = pack(&sitting());
        for end in 0..packed.len() {
            let said = open(&packed[..end]).expect_err("a cut link");
            assert!(matches!(said, LinkError::Cut | LinkError::Foreign | LinkError::Damaged), "{end}: {said:?}");
        }
        for place in 0..packed.len() {
            for other in "AZaz059-_=.%".chars().filter(|other| !packed[place..].starts_with(*other)) {
                let changed = format!("{}{other}{}", &packed[..place], &packed[place + 1..]);
                // A bit that the packing does not need may change, and nothing with it.
                assert!(open(&changed).is_ok_and(|opened| opened == sitting()) || open(&changed).is_err(), "{changed}");
            }
        }
    }

    #[test]
    fn a_newer_a_foreign_and_a_bursting_link_are_told_apart() {
        assert_eq!(open("case2=abcz"), Err(LinkError::Newer(2)));
        for foreign in ["", "#step-window", "#staircase1=", "case=abcz", "https://example.com/", "#q=case"] {
            assert_eq!(open(foreign), Err(LinkError::Foreign), "{foreign}");
        }
        let burst = deflate::compress_to_vec_zlib(&vec![b' '; MOST + 1], EFFORT);
        assert_eq!(open(&format!("case1={}z", LETTERS.encode(burst))), Err(LinkError::Damaged));
        assert_eq!(open(&"case1=".repeat(LONGEST)), Err(LinkError::TooLong));
        let whole = |text: &str| {
            open(&format!("case1={}z", LETTERS.encode(deflate::compress_to_vec_zlib(text.as_bytes(), EFFORT))))
        };
        for strange in [
            "[]",
            "{}",
            "{\"cases\":[{\"file\":{}}]}",
            "{\"tariff\":\"2026-11-23\",\"cases\":[]}",
            "{\"tariff\":\"soon\",\"cases\":[{\"file\":{}}]}",
            "{\"tariff\":\"2026-11-23\",\"cases\":[{\"file\":{}}],\"editing\":4}",
            "{\"tariff\":\"2026-11-23\",\"cases\":[{\"file\":{}}],\"x\":1}",
        ] {
            assert_eq!(whole(strange), Err(LinkError::Strange), "{strange}");
        }
    }
}
