//! Paints a picture and hands it over as a PNG file. Nothing is loaded for it: the canvas is drawn from shapes and words, so that
//! the page's policy stays as strict as it is.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

use super::hand;
use crate::chart::{
    poster::{Held, Piece, Poster, WIDTH},
    svg::FACES,
};

/// Dots for each unit of the picture, for sharp print.
const DOTS: u32 = 2;

/// Saves a picture under a name, and tells whether the browser let it.
pub fn save(name: &'static str, poster: &Poster, told: impl Fn(bool) + 'static) {
    let saved = move |blob: Option<Blob>| told(blob.is_some_and(|blob| hand::save_blob(name, &blob).is_ok()));
    match painted(poster) {
        Ok(canvas) => {
            let saved = Closure::once_into_js(saved);
            // A canvas onto which nothing was loaded gives its dots.
            let _ = canvas.to_blob(saved.unchecked_ref());
        }
        Err(_) => saved(None),
    }
}

fn painted(poster: &Poster) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(WIDTH as u32 * DOTS);
    canvas.set_height(poster.height as u32 * DOTS);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.scale(DOTS.into(), DOTS.into())?;
    poster.pieces.iter().try_for_each(|piece| paint(&context, piece))?;
    Ok(canvas)
}

fn paint(context: &CanvasRenderingContext2d, piece: &Piece) -> Result<(), JsValue> {
    match piece {
        Piece::Stroke { path, colour, width, dash } => {
            context.set_stroke_style_str(colour);
            context.set_line_width(*width);
            let dash: js_sys::Array = dash.iter().map(|length| JsValue::from_f64(*length)).collect();
            context.set_line_dash(&dash)?;
            context.stroke_with_path(&Path2d::new_with_path_string(path)?);
        }
        Piece::Fill { path, colour, opacity } => {
            context.set_fill_style_str(colour);
            context.set_global_alpha(*opacity);
            context.fill_with_path_2d(&Path2d::new_with_path_string(path)?);
            context.set_global_alpha(1.0);
        }
        Piece::Text { at: (x, y), held, size, bold, colour, words } => {
            let weight = if *bold { "600" } else { "400" };
            context.set_font(&format!("{weight} {}px {FACES}", *size as u32));
            context.set_text_align(if *held == Held::End { "end" } else { "start" });
            context.set_fill_style_str(colour);
            context.fill_text(words, *x, *y)?;
        }
    }
    Ok(())
}
