//! A brief as Markdown. What a person typed stands in it as text: nothing of it becomes markup.

use super::{Block, Brief};
use crate::report::piece::Sentence;

/// The whole document.
pub fn markdown(brief: &Brief) -> String {
    let mut text = format!("# {}\n\n{}\n", escaped(&brief.title), escaped(&brief.subtitle));
    for section in &brief.sections {
        text += &format!("\n## {}\n", escaped(&section.heading.plain()));
        for block in &section.blocks {
            let block = match block {
                Block::Text(words) => format!("{}\n", escaped(&words.plain())),
                Block::List(items) => items.iter().map(|item| format!("- {}\n", escaped(&item.plain()))).collect(),
                Block::Table { figures, head, rows } => table(*figures, head, rows),
                Block::Chart(_) => continue,
            };
            text.push('\n');
            text += &block;
        }
    }
    text
}

fn table(figures: bool, head: &[String], rows: &[Vec<Sentence>]) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let side = |place: usize| if figures && place > 0 { "---:" } else { "---" };
    let rule = row((0..head.len()).map(|place| side(place).to_owned()).collect());
    let head = row(head.iter().map(|cell| escaped(cell)).collect());
    let rows: String =
        rows.iter().map(|cells| row(cells.iter().map(|cell| escaped(&cell.plain())).collect())).collect();
    head + &rule + &rows
}

/// Every character that Markdown or the HTML inside it could read as its own is escaped; a line break becomes a space.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
