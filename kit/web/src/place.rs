use maud::{Markup, html};

use crate::{Ctx, parts};

/// What the pages of one place on the screen share: the tabs and the way back.
pub struct Place {
    /// Its first page, below the coalition: `/goals`.
    pub path: &'static str,
    /// The key of its name.
    pub name: &'static str,
    /// Its pages, as tabs: address below the coalition and key of the words. A tab shows once its page exists.
    pub tabs: &'static [(&'static str, &'static str)],
}

impl Place {
    /// The tabs, with the one at `current` marked; only those whose pages exist and this visitor may open.
    pub fn tabs(&self, ctx: &Ctx, current: &str) -> Markup {
        self.tabs_saying(ctx, current, |_, key| ctx.say(key))
    }

    /// The tabs with words made from their address and key, for those that count something.
    pub fn tabs_saying(&self, ctx: &Ctx, current: &str, words: impl Fn(&str, &str) -> String) -> Markup {
        let entries: Vec<_> = self
            .tabs
            .iter()
            .filter(|(path, _)| ctx.may_open(path))
            .map(|(path, key)| (ctx.path(path), words(path, key), *path == current))
            .collect();
        parts::tabs(&ctx.say(self.name), &entries)
    }

    /// The way back: the place, then the pages in between.
    pub fn crumbs(&self, ctx: &Ctx, between: &[(String, String)]) -> Markup {
        let mut entries = vec![(ctx.path(self.path), ctx.say(self.name))];
        entries.extend_from_slice(between);
        parts::crumbs(&ctx.text, &entries)
    }
}

/// The head of a page: its title, a sentence, and the buttons that belong to the page.
pub fn head(title: &str, lede: Option<String>, buttons: Markup) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (title) } @if let Some(lede) = lede { p.lede { (lede) } } }
            div.acts { (buttons) }
        }
    }
}
