//! The QR code of a link is read by another's reader.

use concession::share::code::{Code, code};

/// Each module of a code as so many dots on a side.
const DOTS: usize = 4;

/// Draws the path as a program of drawings would: runs of dark modules on a light sheet.
fn read(code: &Code) -> String {
    let side = usize::try_from(code.size).expect("a size") * DOTS;
    let mut sheet = vec![255_u8; side * side];
    for run in code.path.split('z').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> = run
            .split(|one: char| !one.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .map(|number| number.parse().expect("a number"))
            .collect();
        let [x, y, length, high, back] = <[usize; 5]>::try_from(numbers).expect("a run of modules");
        assert_eq!((length, high), (back, 1));
        for row in y * DOTS..(y + 1) * DOTS {
            sheet[row * side + x * DOTS..row * side + (x + length) * DOTS].fill(0);
        }
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| sheet[y * side + x]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().expect("a code that can be read").1
}

#[test]
fn a_code_of_any_length_is_read_as_the_link_it_was_made_of() {
    for length in [1, 60, 500, 900, 1_900, 2_800] {
        let letters = "Ab9-_zQ7".chars().cycle().take(length).collect::<String>();
        let link = format!("https://example.com/#case1={letters}");
        assert_eq!(read(&code(&link).expect("it fits")), link, "{length}");
    }
}

#[test]
fn what_is_too_long_has_no_code() {
    assert_eq!(code(&"a".repeat(3_000)), None);
}
