//! The form that writes down what was done: four fields and four questions, everything else folded away.

use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};
use people::sectors::Scheme;

use super::{coding_name, words};
use crate::activities::model::{
    Aimed, Answers, Breakdown, Brought, Choices, Coding, Duration, Inside, Level, Medium, Received,
};
use crate::goals::ChangeStrategy;

/// Rows for groups that are open from the start.
const GROUP_ROWS: usize = 3;

pub struct ActivityForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub choices: &'a Choices,
    pub scheme: &'a Scheme,
    pub action: String,
    pub save_label: &'static str,
    pub cancel: String,
}

/// What the answers propose, and why; asked for again whenever an answer changes.
pub fn proposal(ctx: &Ctx, typed: &Typed) -> Markup {
    let because =
        |coding: Coding| ctx.say(&format!("activities-because-{}", coding.word().replace('_', "-")));
    html! {
        div id="proposal" data-announce=[Answers::typed(typed).proposal().map(|coding| coding_name(ctx, coding))] {
            @match Answers::typed(typed).proposal() {
                Some(coding) => p.note.calm { b { (ctx.text.with("activities-proposal", [("coding", coding_name(ctx, coding).into())])) } " " (because(coding)) },
                None => p.hint { (ctx.say("activities-no-proposal")) },
            }
        }
    }
}

impl ActivityForm<'_> {
    pub fn draw(&self) -> Markup {
        let fields = Fields::new(&self.ctx.text, self.typed, self.mistakes);
        html! {
            form method="post" action=(self.action) novalidate {
                (fields.hidden("id")) (fields.hidden("version"))
                (self.short(&fields))
                (self.kind(&fields))
                details.more open[self.mistakes.iter().any(|mistake| !is_short(&mistake.field))] {
                    summary { (self.ctx.say("activities-form-more")) }
                    (self.more(&fields))
                    (self.people(&fields))
                    (self.strength(&fields))
                    (self.gains(&fields))
                    (self.telling(&fields))
                }
                p.acts.mt5 { button.btn { (self.ctx.say(self.save_label)) } a.btn.alt href=(self.cancel) { (self.ctx.say("form-cancel")) } }
            }
        }
    }

    fn short(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel {
                (fields.line("what", "activities-what").hint(text.say("activities-what-hint")))
                (fields.date("happened_on", "activities-happened-on"))
                (fields.menu("person_id", "activities-person-id", self.people_choices()))
                (fields.menu("serves", "activities-serves", self.serves()).hint(text.say("activities-serves-hint")))
            }
        }
    }

    /// Four questions as strips, the proposal they lead to, and the choice of another code.
    fn kind(&self, fields: &Fields) -> Markup {
        let ctx = self.ctx;
        let codings = Coding::ALL.iter().map(|coding| (coding.word().to_owned(), coding_name(ctx, *coding)));
        let choices = self.with_none("activities-coding-as-proposed", codings);
        html! {
            section.panel.mt5 id="kind" hx-get=(ctx.path("/goals/done/add")) hx-trigger="change" hx-include="#kind input"
                hx-target="#proposal" hx-select="#proposal" hx-swap="outerHTML" {
                h2 { (ctx.say("activities-form-kind")) }
                (self.strip("inside", words(ctx, "activity-inside", Inside::ALL.iter().map(|word| word.word()))))
                (self.strip("aimed", words(ctx, "activity-aimed", Aimed::ALL.iter().map(|word| word.word()))))
                (self.strip("received", words(ctx, "activity-received", Received::ALL.iter().map(|word| word.word()))))
                (self.strip("brought", words(ctx, "activity-brought", Brought::ALL.iter().map(|word| word.word()))))
                (proposal(ctx, self.typed))
                (fields.menu("coding", "activities-coding", choices))
            }
        }
    }

    /// Radio buttons drawn as a strip.
    fn strip(&self, name: &str, choices: Vec<Choice>) -> Markup {
        let mistake = self.mistakes.iter().find(|mistake| mistake.field == name);
        let label = format!("activities-{}", name.replace('_', "-"));
        let hint = format!("{label}-hint");
        html! {
            fieldset.f.err[mistake.is_some()] {
                legend.q { (self.ctx.say(&label)) }
                @if self.ctx.text.has(&hint) { span.hint { (self.ctx.say(&hint)) } }
                @if let Some(mistake) = mistake { span.err-m { (mistake.words(&self.ctx.text)) } }
                div.seg.strip { @for (index, (word, label)) in choices.iter().enumerate() {
                    label { input type="radio" name=(name) value=(word) checked[self.typed.get(name) == word]
                        id=[(index == 0).then_some(name)]; span { (label) } }
                } }
            }
        }
    }

    fn more(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let language = text.language();
        let sectors = self
            .scheme
            .sectors
            .iter()
            .map(|sector| (sector.key.clone(), sector.name(language).to_owned()));
        let organizations =
            self.choices.organizations.iter().map(|(id, name)| (id.to_string(), name.clone()));
        let promises = self.choices.promises.iter().map(|one| (one.id.to_string(), one.what.clone()));
        html! {
            section.panel.mt4 { h2 { (text.say("activities-form-where")) }
                (fields.line("place", "activities-place").hint(text.say("activities-place-hint")).optional(text))
                (fields.menu("organization_id", "activities-organization-id", self.keeping("organization_id", "activities-organization-none", organizations)).hint(text.say("activities-organization-hint")))
                (fields.menu("sector", "activities-sector", self.keeping("sector", "activities-sector-none", sectors)))
                (fields.menu("promise_id", "activities-promise-id", self.keeping("promise_id", "activities-promise-none", promises)))
                (fields.date("until_on", "activities-until-on").hint(text.say("activities-until-on-hint")).optional(text))
            }
        }
    }

    fn people(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel.mt4 { h2 { (text.say("activities-form-people")) }
                p.hint { (text.say("activities-form-people-hint")) }
                (fields.line("people", "activities-people").optional(text))
                (fields.line("newcomers", "activities-newcomers").optional(text))
                (self.groups())
            }
        }
    }

    fn groups(&self) -> Markup {
        let ctx = self.ctx;
        let of = |field: &'static str| self.typed.all(field).map(str::to_owned).collect::<Vec<String>>();
        let columns = ["group_by", "group_name", "group_people", "group_new"];
        let typed = columns.map(of);
        let rows = typed.iter().map(Vec::len).max().unwrap_or(0).max(GROUP_ROWS - 1) + 1;
        let by = words(ctx, "activity-by", Breakdown::ALL.iter().map(|by| by.word()));
        let labels = columns.map(|column| ctx.say(&format!("activities-{}", column.replace('_', "-"))));
        let at = |column: usize, row: usize| typed[column].get(row).cloned().unwrap_or_default();
        let mistakes: Vec<_> =
            self.mistakes.iter().filter(|mistake| columns.contains(&mistake.field.as_str())).collect();
        let id = |column: usize, row: usize| (row == 0).then_some(columns[column]);
        html! {
            fieldset.f.err[!mistakes.is_empty()] {
                legend.q { (ctx.say("activities-groups")) span.opt-w { " " (ctx.say("form-optional")) } }
                span.hint { (ctx.say("activities-groups-hint")) }
                @for mistake in &mistakes { span.err-m { (mistake.words(&ctx.text)) } }
                @for row in 0..rows {
                    div.group-row role="group" aria-label=(ctx.text.count("activities-group-nth", row + 1)) {
                        label { span { (labels[0]) } select name="group_by" id=[id(0, row)] {
                            @for (word, name) in &by { option value=(word) selected[*word == at(0, row)] { (name) } }
                        } }
                        @for column in 1..4 {
                            label { span { (labels[column]) }
                                input type="text" name=(columns[column]) id=[id(column, row)] value=(at(column, row))
                                    inputmode=[(column > 1).then_some("numeric")] autocomplete="off" maxlength="100"; }
                        }
                    }
                }
            }
        }
    }

    fn strength(&self, fields: &Fields) -> Markup {
        let ctx = self.ctx;
        let text = &ctx.text;
        let levels = || words(ctx, "activity-level", Level::ALL.iter().map(|level| level.word()));
        let unknown = |choices: Vec<Choice>| self.with_none("activities-not-said", choices.into_iter());
        html! {
            section.panel.mt4 { h2 { (text.say("activities-form-strength")) }
                p.hint { (text.say("activities-form-strength-hint")) }
                (self.strip("duration", words(ctx, "activity-duration", Duration::ALL.iter().map(|word| word.word()))))
                (fields.menu("change_strategy", "activities-change-strategy", self.with_none("activities-strategy-as-chain", words(ctx, "change-strategy", ChangeStrategy::ALL.iter().map(|way| way.word())).into_iter())))
                (fields.line("reached", "activities-reached").optional(text))
                (fields.line("population", "activities-population").hint(text.say("activities-population-hint")).optional(text))
                (self.strip("reach", levels()))
                (fields.menu("goal_fit", "activities-goal-fit", unknown(levels())).hint(text.say("activities-fit-hint")))
                (fields.menu("target_fit", "activities-target-fit", unknown(levels())))
            }
        }
    }

    fn gains(&self, fields: &Fields) -> Markup {
        let ctx = self.ctx;
        let text = &ctx.text;
        let media = words(ctx, "activity-medium", Medium::ALL.iter().map(|medium| medium.word()));
        html! {
            section.panel.mt4 { h2 { (text.say("activities-form-gains")) }
                (fields.line("gained_cents", "activities-gained-cents").optional(text))
                (fields.line("gained_hours", "activities-gained-hours").optional(text))
                (fields.line("gained_goods", "activities-gained-goods").hint(text.say("activities-gained-goods-hint")).optional(text))
                (fields.line("goods_cents", "activities-goods-cents").optional(text))
                (fields.menu("media", "activities-media", self.with_none("activities-media-none", media.into_iter())))
            }
        }
    }

    fn telling(&self, fields: &Fields) -> Markup {
        let ctx = self.ctx;
        let text = &ctx.text;
        html! {
            section.panel.mt4 { h2 { (text.say("activities-form-story")) }
                (fields.lines("story", "activities-story").hint(text.say("activities-story-hint")).optional(text))
                (fields.tick("is_key_event", "activities-is-key-event").hint(text.say("activities-is-key-event-hint")))
                (self.categories())
            }
        }
    }

    /// One menu for each funder's table: as its rules say, or chosen by hand.
    fn categories(&self) -> Markup {
        let ctx = self.ctx;
        let language = ctx.language();
        html! {
            @for table in self.choices.tables() {
                @let id = format!("categories-{}", table.key);
                div.f { label for=(id) { (table.name(language)) }
                    span.hint { (table.about(language)) }
                    select id=(id) name="categories" {
                        option value="" { (ctx.say("activities-category-by-rule")) }
                        @for category in &table.categories {
                            @let word = format!("{}.{}", table.key, category.key);
                            option value=(word) selected[self.typed.all("categories").any(|chosen| chosen == word)] { (category.name(language)) }
                        }
                    }
                }
            }
        }
    }

    fn with_none(&self, none: &str, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
        std::iter::once((String::new(), self.ctx.say(none))).chain(choices).collect()
    }

    /// As [`Self::with_none`]; what is chosen stays a choice although it is offered no more: somebody who left, a
    /// promise let go, a strategy of a goal that ended.
    fn keeping(&self, field: &str, none: &str, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
        let mut all = self.with_none(none, choices);
        let chosen = self.typed.get(field);
        if !all.iter().any(|(word, _)| word == chosen) {
            all.push((chosen.to_owned(), self.ctx.say("activities-as-it-is")));
        }
        all
    }

    fn people_choices(&self) -> Vec<Choice> {
        let known = self.choices.people.iter().map(|one| (one.id.to_string(), one.name.clone()));
        self.keeping("person_id", "activities-person-none", known)
    }

    /// Goal by goal: the goal, its objectives, its strategies.
    fn serves(&self) -> Vec<Choice> {
        let mut all = Vec::new();
        for (goal, title) in &self.choices.goals {
            all.push((format!("goal:{goal}"), title.clone()));
            let objectives = self.choices.objectives.iter().filter(|(_, of, _)| of == goal);
            all.extend(objectives.map(|(id, _, words)| (format!("objective:{id}"), format!("– {words}"))));
            let strategies = self.choices.strategies.iter().filter(|one| one.goal_id == *goal);
            all.extend(strategies.map(|one| (format!("strategy:{}", one.id), format!("– {}", one.name))));
        }
        self.keeping("serves", "activities-serves-none", all.into_iter())
    }
}

/// Fields that are open from the start.
fn is_short(field: &str) -> bool {
    [
        "what",
        "happened_on",
        "person_id",
        "serves",
        "inside",
        "aimed",
        "received",
        "brought",
        "coding",
    ]
    .contains(&field)
}
