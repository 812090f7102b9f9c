//! Small pieces that pages of several features draw.

use kit_web::Ctx;
use maud::{Markup, html};

use crate::forms::FormRecord;
use crate::rights::EDIT_GOALS;

/// A link to the form of a record, for those who may use it; `name` tells screen readers which one.
pub fn change_link<T: FormRecord>(ctx: &Ctx, record: &T, name: &str) -> Markup {
    html! {
        @if ctx.holds(&EDIT_GOALS) {
            a.sm.noprint href=(ctx.path(&format!("{}/{}/edit", T::PATH, record.id()))) {
                (ctx.say("goals-change-it")) span.vh { ": " (name) }
            }
        }
    }
}

/// A link to everything that changed in a record.
pub fn history_link<T: FormRecord>(ctx: &Ctx, record: &T) -> Markup {
    html! {
        p.src { a href=(ctx.path(&format!("/history/{}/{}", T::KIND, record.id()))) { (ctx.say("goals-what-changed")) } }
    }
}
