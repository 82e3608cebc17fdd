//! A text in the fragment of a link: packed, checked, and in letters that mail and chat leave alone, so that nothing of it reaches a
//! server. Pure.
//!
//! A kind and its version come first, as in `case1=`; then follow, as letters, the compressed text (zlib) and a checksum of what was
//! packed, and `z`, so that a link which was cut is known by its end. zlib has a checksum too, but a weak one: a change of one letter
//! that has a figure's digits copied from elsewhere can leave it as it was. The one over the packed bytes notices every change within
//! four of them, by its making. What mail and chat do to a link is undone where the checksum then proves it whole (`mend`); anything
//! else is refused with the reason. What the kinds hold is in [`link`](super::link) and
//! [`index`](super::index).

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as LETTERS};
use miniz_oxide::{deflate, inflate};

use super::sum::crc32;

/// A kind of link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// What it begins with; the version follows.
    pub name: &'static str,
    /// The version that is written and read.
    pub version: u32,
    /// The most that it may unpack to, in bytes: no memory is spent on a link made to burst.
    pub most: usize,
    /// Whether links were once made of it that have no checksum but zlib's.
    pub older: bool,
}

/// What a link ends with.
const END: char = 'z';
/// The longest fragment that is looked at, in bytes; browsers and mail programs cut far below it.
const LONGEST: usize = 32_768;
/// The best that the compressor does.
const EFFORT: u8 = 10;
/// How many ends are tried, from the last one back.
const ENDS: usize = 8;
/// The most digits of a version.
const DIGITS: usize = 3;

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is no link of this kind.
    Foreign,
    /// It was made by a newer version of the page.
    Newer(u32),
    /// Its end is missing.
    Cut,
    /// It is not what was sent: the checksum does not hold.
    Damaged,
    /// It is longer than any link that the page makes.
    TooLong,
    /// It is whole, but it does not hold what its kind says.
    Strange,
}

impl Kind {
    /// The fragment for a text, without `#`.
    pub fn pack(self, text: &str) -> String {
        let mut packed = deflate::compress_to_vec_zlib(text.as_bytes(), EFFORT);
        packed.extend(crc32(&packed).to_be_bytes());
        self.of(&packed)
    }

    fn of(self, packed: &[u8]) -> String {
        format!("{}{}={}{END}", self.name, self.version, LETTERS.encode(packed))
    }

    /// The text of a fragment, with or without `#`, of a whole address, or of what mail and chat made of one.
    pub fn open(self, given: &str) -> Result<String, LinkError> {
        if given.len() > LONGEST {
            return Err(LinkError::TooLong);
        }
        let (version, letters) = self.mend(given)?;
        if version != self.version {
            return Err(LinkError::Newer(version));
        }
        // Whatever was put behind the link without a blank may end in the same letter: the checksum says which end is the right one.
        let ends: Vec<usize> = letters.match_indices(END).map(|(end, _)| end).collect();
        let tries = ends.iter().rev().take(ENDS);
        let unpacked = tries.filter_map(|end| self.unpack(&letters[..*end])).next();
        unpacked.ok_or(if letters.ends_with(END) { LinkError::Damaged } else { LinkError::Cut })
    }

    /// Whether a fragment looks like a link of this kind, whatever has become of it.
    pub fn is_one(self, fragment: &str) -> bool {
        self.mend(fragment).is_ok()
    }

    fn unpack(self, letters: &str) -> Option<String> {
        let packed = LETTERS.decode(letters).ok()?;
        let inflate = |packed: &[u8]| inflate::decompress_to_vec_zlib_with_limit(packed, self.most).ok();
        let text = match packed.split_last_chunk() {
            Some((packed, sum)) if crc32(packed).to_be_bytes() == *sum => inflate(packed),
            // All of an older one is zlib's: nothing stands behind it, so that none that is damaged is taken for one of these.
            Some(_) if self.older && inflate(&packed[..packed.len() - 1]).is_none() => inflate(&packed),
            _ => None,
        };
        String::from_utf8(text?).ok()
    }

    /// Undoes what mail and chat do to a link: percent signs for `=`, soft line breaks of quoted-printable, wrapped lines, blanks that
    /// nobody sees, brackets and marks around it. Gives version and letters; stops at the first character that no link has.
    fn mend(self, given: &str) -> Result<(u32, String), LinkError> {
        let plain = given.replace("=\r\n", "").replace("=\n", "").replace("%3D", "=").replace("%3d", "=");
        let plain: String = plain.chars().filter(|one| !is_blank(*one)).collect();
        let plain = plain.replace("=3D", "=");
        let begins = plain.rmatch_indices(self.name).find_map(|(place, name)| {
            let rest = &plain[place + name.len()..];
            // No further than a version is long: a text that repeats the name has as many beginnings as it has names.
            let digits = rest.bytes().take(DIGITS + 1).take_while(u8::is_ascii_digit).count();
            let letters = rest[digits..].strip_prefix('=')?;
            let apart = !plain[..place].ends_with(|before: char| before.is_ascii_alphanumeric());
            ((1..=DIGITS).contains(&digits) && apart)
                .then(|| rest[..digits].parse().ok().map(|version| (version, letters)))?
        });
        let (version, letters) = begins.ok_or(LinkError::Foreign)?;
        let end = letters.find(|one: char| !(one.is_ascii_alphanumeric() || one == '-' || one == '_'));
        Ok((version, letters[..end.unwrap_or(letters.len())].to_owned()))
    }
}

/// Blanks, line ends, and the marks of no width that some programs put into long words.
fn is_blank(one: char) -> bool {
    one.is_whitespace() || matches!(one, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    const KIND: Kind = Kind { name: "case", version: 1, most: 1 << 16, older: true };

    /// A link as they were made before they had a checksum of their own.
    fn older(text: &str) -> String {
        KIND.of(&deflate::compress_to_vec_zlib(text.as_bytes(), EFFORT))
    }

    /// A text whose letters are many for what it says, so that an end in the middle is likely.
    fn text() -> String {
        (0..400_u32).map(|place| char::from(b' ' + u8::try_from(place.wrapping_mul(7_919) % 90).unwrap_or(0))).collect()
    }

    #[test]
    fn a_text_comes_back_from_its_link() {
        let packed = KIND.pack(&text());
        assert!(packed.starts_with("case1=") && packed.ends_with('z'), "{packed}");
        assert_eq!(KIND.open(&packed), Ok(text()));
        assert_eq!(KIND.open(&format!("https://example.com/page/#{packed}")), Ok(text()));
    }

    #[test]
    fn what_mail_and_chat_do_to_a_link_is_undone() {
        let packed = KIND.pack(&text());
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
            assert_eq!(KIND.open(&given), Ok(text()), "{given}");
        }
    }

    #[test]
    fn a_newer_and_a_foreign_link_are_told_apart() {
        assert_eq!(KIND.open("case2=abcz"), Err(LinkError::Newer(2)));
        for foreign in
            ["", "#step-window", "#staircase1=", "case=abcz", "case1234=abcz", "https://example.com/", "#q=case"]
        {
            assert_eq!(KIND.open(foreign), Err(LinkError::Foreign), "{foreign}");
        }
        assert_eq!(KIND.open(&"case1=".repeat(LONGEST)), Err(LinkError::TooLong));
    }

    #[test]
    fn an_older_link_is_read_where_its_kind_has_any_and_nothing_stands_behind_it() {
        assert_eq!(KIND.open(&older(&text())), Ok(text()));
        assert_eq!(Kind { older: false, ..KIND }.open(&older(&text())), Err(LinkError::Damaged));
        let mut packed = deflate::compress_to_vec_zlib(text().as_bytes(), EFFORT);
        for more in [&[0][..], &[0; 3], &[0; 4], b"wrong"] {
            packed.extend(more);
            assert_eq!(KIND.open(&KIND.of(&packed)), Err(LinkError::Damaged), "{more:?}");
        }
    }

    /// A link may be a bomb: a thousand bytes that unpack to a million. Up to the bound it is unpacked, a byte above it refused.
    #[test]
    fn a_link_made_to_burst_is_refused_at_its_bound() {
        assert_eq!(KIND.open(&KIND.pack(&" ".repeat(KIND.most))).map(|text| text.len()), Ok(KIND.most));
        assert_eq!(KIND.open(&KIND.pack(&" ".repeat(KIND.most + 1))), Err(LinkError::Damaged));
        // The longest fragment that is looked at, as full as deflate gets: a thousand bytes for each of its own.
        let bomb = KIND.pack(&"\0".repeat(24_000_000));
        assert!(bomb.len() > 30_000 && bomb.len() <= LONGEST, "{}", bomb.len());
        assert_eq!(KIND.open(&bomb), Err(LinkError::Damaged));
        // The same with an end at every few letters: each is tried, and only so many.
        let ends = format!("{}{}", bomb, "z".repeat(LONGEST - bomb.len()));
        assert_eq!(KIND.open(&ends), Err(LinkError::Damaged));
    }

    /// Nothing that is given takes longer than it has characters: what would once have been looked at from each of its beginnings to its
    /// end is done in a part of a second, in whatever way this test was compiled.
    #[test]
    fn a_text_full_of_beginnings_is_read_once() {
        let started = Instant::now();
        for given in
            ["case".repeat(LONGEST / 4), "case1".repeat(LONGEST / 5), "1".repeat(LONGEST), "%3D".repeat(LONGEST / 3)]
        {
            assert_eq!(KIND.open(&given), Err(LinkError::Foreign));
        }
        assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    }
}
