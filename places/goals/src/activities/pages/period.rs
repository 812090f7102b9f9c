//! The days a page looks at.

use kit_store::Day;
use kit_store::jiff::Span;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

/// From and until as the address says them, or the last three years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Day,
    pub until: Day,
}

/// Records begin no earlier.
const FIRST_YEAR: i16 = 1900;

impl Period {
    pub fn asked(from: &str, until: &str, today: Day) -> Self {
        let day =
            |text: &str| text.parse::<Day>().ok().filter(|day| (FIRST_YEAR..=2200).contains(&day.year()));
        let until = day(until).unwrap_or(today);
        let from = day(from).unwrap_or_else(|| until.saturating_sub(Span::new().years(3)));
        // The other way round is read as it was meant.
        if from <= until {
            Self { from, until }
        } else {
            Self { from: until, until: from }
        }
    }

    /// The two fields and the button that choose the days; `more` are fields of the page that go with them.
    pub fn form(self, ctx: &Ctx, address: &str, more: Markup) -> Markup {
        let typed = Typed::from_pairs([("from", self.from.to_string()), ("until", self.until.to_string())]);
        let none = Mistakes::none();
        let fields = Fields::new(&ctx.text, &typed, &none);
        html! {
            form.filters method="get" action=(ctx.path(address)) {
                (more)
                (fields.date("from", "activities-from"))
                (fields.date("until", "activities-until"))
                div.f { button.btn.alt { (ctx.say("activities-show")) } }
            }
        }
    }

    /// "March 10, 2023 to March 10, 2026"
    pub fn words(self, ctx: &Ctx) -> String {
        let (from, until) = (ctx.text.long_date(self.from), ctx.text.long_date(self.until));
        ctx.text.with("activities-from-until", [("from", from.into()), ("until", until.into())])
    }
}
