//! A picture as an SVG file that stands for itself: no style sheet, no font, no script, nothing fetched.

use super::{
    poster::{Held, Piece, Poster, WIDTH},
    short,
};

/// Sans-serif faces, the page's own order.
pub const FACES: &str = "Inter, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

/// The file.
pub fn svg(poster: &Poster) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", drawing(poster))
}

/// The picture as it stands in a document of HTML.
pub fn drawing(poster: &Poster) -> String {
    let (width, height) = (short(WIDTH), short(poster.height));
    let mut file = String::with_capacity(16_384);
    file.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    for (name, value) in [("width", &width), ("height", &height)] {
        attribute(&mut file, name, value);
    }
    attribute(&mut file, "viewBox", &format!("0 0 {width} {height}"));
    attribute(&mut file, "role", "img");
    attribute(&mut file, "aria-labelledby", "title desc");
    attribute(&mut file, "font-family", FACES);
    file.push_str(">\n<title id=\"title\">");
    escaped(&mut file, &poster.title);
    file.push_str("</title>\n<desc id=\"desc\">");
    escaped(&mut file, &poster.description);
    file.push_str("</desc>\n");
    poster.pieces.iter().for_each(|piece| put(&mut file, piece));
    file.push_str("</svg>\n");
    file
}

fn put(file: &mut String, piece: &Piece) {
    match piece {
        Piece::Stroke { path, colour, width, dash } => {
            file.push_str("<path fill=\"none\"");
            attribute(file, "d", path);
            attribute(file, "stroke", colour);
            attribute(file, "stroke-width", &short(*width));
            if !dash.is_empty() {
                let dash: Vec<String> = dash.iter().map(|length| short(*length)).collect();
                attribute(file, "stroke-dasharray", &dash.join(" "));
            }
            file.push_str("/>\n");
        }
        Piece::Fill { path, colour, opacity } => {
            file.push_str("<path");
            attribute(file, "d", path);
            attribute(file, "fill", colour);
            attribute(file, "fill-opacity", &short(*opacity));
            file.push_str("/>\n");
        }
        Piece::Text { at: (x, y), held, size, bold, colour, words } => {
            file.push_str("<text");
            attribute(file, "x", &short(*x));
            attribute(file, "y", &short(*y));
            attribute(file, "font-size", &short(*size));
            attribute(file, "fill", colour);
            if *bold {
                attribute(file, "font-weight", "600");
            }
            if *held == Held::End {
                attribute(file, "text-anchor", "end");
            }
            file.push('>');
            escaped(file, words);
            file.push_str("</text>\n");
        }
    }
}

fn attribute(file: &mut String, name: &str, value: &str) {
    file.extend([" ", name, "=\""]);
    escaped(file, value);
    file.push('"');
}

/// A text as it stands in markup; what no XML file may hold is left out.
fn escaped(file: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => file.push_str("&amp;"),
            '<' => file.push_str("&lt;"),
            '>' => file.push_str("&gt;"),
            '"' => file.push_str("&quot;"),
            '\'' => file.push_str("&#39;"),
            '\t' | '\n' | '\r' => file.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => file.push(letter),
        }
    }
}
