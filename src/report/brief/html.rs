//! A brief as a file of HTML that stands alone: no script, nothing fetched, made to be printed on A4 or Letter.

use crate::{chart::svg::drawing, report::piece::Sentence, words::LANGUAGE};

use super::{Block, Brief};

const STYLE: &str = "\
@page{margin:18mm}\
body{font:11pt/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}\
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.1rem;margin-top:1.6rem;break-after:avoid}\
table{border-collapse:collapse;width:100%;font-size:.9em}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;\
border-bottom:1px solid #ccc;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}\
svg{max-width:100%;height:auto}.figures :is(th,td):not(:first-child){text-align:right}tr,li{break-inside:avoid}";

/// The whole document.
pub fn html(brief: &Brief) -> String {
    let title = escaped(&brief.title);
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{LANGUAGE}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n",
        escaped(&brief.subtitle)
    );
    for section in &brief.sections {
        text += &format!("<h2>{}</h2>\n", escaped(&section.heading.plain()));
        text.extend(section.blocks.iter().map(block));
    }
    text + "</body>\n</html>\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(words) => format!("<p>{}</p>\n", escaped(&words.plain())),
        Block::List(items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escaped(&item.plain()))).collect();
            format!("<ul>\n{items}</ul>\n")
        }
        Block::Table { figures, head, rows } => {
            let head: String = head.iter().map(|cell| format!("<th scope=\"col\">{}</th>", escaped(cell))).collect();
            let row = |cells: &Vec<Sentence>| -> String {
                let cells: String = cells.iter().map(|cell| format!("<td>{}</td>", escaped(&cell.plain()))).collect();
                format!("<tr>{cells}</tr>\n")
            };
            let rows: String = rows.iter().map(row).collect();
            let kind = if *figures { " class=\"figures\"" } else { "" };
            format!("<table{kind}>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
        }
        Block::Chart(poster) => format!("<figure>\n{}</figure>\n", drawing(poster)),
    }
}

/// A text as it stands in markup.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
