//! What the pages of duplicates draw.

use std::borrow::Cow;
use std::collections::HashMap;

use kit_store::{Change, Day, Fault, Record, Verb};
use kit_web::{Ctx, Typed};
use maud::{Markup, html};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::fields::{self, Choice, Content, Field, SideBySide};
use super::model::{Band, Merge, NotSame, Pair, Subject};
use super::store::Listed;
use crate::alike::reasons;
use crate::organizations::Organization;
use crate::sectors::{self, Scheme};
use kit_store::Words;

/// Names of the organizations that two people speak for, and of the sectors.
pub struct Names {
    organizations: HashMap<String, String>,
    scheme: Cow<'static, Scheme>,
}

impl Names {
    /// # Errors
    /// When the database does not answer.
    pub async fn of(ctx: &Ctx, contents: &[&Content]) -> Result<Self, Fault> {
        let mut organizations = HashMap::new();
        for content in contents {
            let id = fields::value(content, "organization_id").as_str();
            if let Some(id) = id.and_then(|id| id.parse::<Uuid>().ok())
                && let Some(organization) = Organization::find(&ctx.scope(), id).await?
            {
                organizations.insert(id.to_string(), organization.name);
            }
        }
        let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
        Ok(Self { organizations, scheme })
    }
}

fn field_label(ctx: &Ctx, name: &str) -> String {
    ctx.say(&format!("duplicates-field-{}", name.replace('_', "-")))
}

fn band(ctx: &Ctx, band: Band) -> Markup {
    let class = match band {
        Band::AlmostCertain => "tag b",
        Band::Probable => "tag w",
        Band::Possible => "tag",
    };
    html! { span class=(class) { (ctx.say(&format!("duplicates-band-{}", band.word().replace('_', "-")))) } }
}

/// While a job looks: a note that gives way to what was found, with a link behind it where scripts do not run.
pub fn looking(ctx: &Ctx, looking: bool) -> Markup {
    let address = ctx.path("/people/duplicates");
    html! {
        div id="looking" {
            @if looking {
                p.note.calm role="status" hx-get=(address) hx-trigger="load delay:2s" hx-target="main" hx-select="main" hx-swap="outerHTML" {
                    (ctx.say("duplicates-looking")) " " a href=(address) { (ctx.say("duplicates-show-found")) }
                }
            }
        }
    }
}

/// One pair of the review list.
pub fn pair(ctx: &Ctx, pair: &Listed) -> Markup {
    let (first, second) = (pair.first_id, pair.second_id);
    let address = format!("/people/duplicates/compare/{}/{first}/{second}", pair.subject.word());
    let both = ctx.text.with(
        "duplicates-compare-both",
        [("first", pair.first_name.trim().into()), ("second", pair.second_name.trim().into())],
    );
    html! {
        li.panel {
            p { (band(ctx, pair.band)) " "
                span.tag { (ctx.say(&format!("duplicates-subject-{}", pair.subject.word()))) }
                @if pair.group_size > 2 { " " span.sm.mut { (ctx.text.count("duplicates-group", pair.group_size)) } }
            }
            div.grid.two.mt3.pair {
                (side(&pair.first_name, &[&pair.first_about, &pair.first_city, &pair.first_reach]))
                (side(&pair.second_name, &[&pair.second_about, &pair.second_city, &pair.second_reach]))
            }
            (reason_lists(ctx, &pair.reasons))
            div.acts {
                a.btn href=(ctx.path(&address)) aria-label=(both) { (ctx.say("duplicates-compare")) }
                (not_same_button(ctx, Pair::new(pair.subject, first, second)))
            }
        }
    }
}

fn side(name: &str, about: &[&String]) -> Markup {
    let about: Vec<&str> = about.iter().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
    html! { div { b { (name.trim()) } @if !about.is_empty() { p.sm.mut { (about.join(" · ")) } } } }
}

fn reason_lists(ctx: &Ctx, stored: &Words) -> Markup {
    let words = |against: bool| {
        let some = stored.iter().filter(move |reason| reasons::speaks_against(reason) == against);
        some.map(|reason| reasons::said(&ctx.text, reason)).collect::<Vec<_>>().join(", ")
    };
    let (speaks_for, against) = (words(false), words(true));
    html! {
        @if !speaks_for.is_empty() { p.sm.mt3 { b { (ctx.say("duplicates-for")) } " " (speaks_for) } }
        @if !against.is_empty() { p.sm.mt1 { b { (ctx.say("duplicates-against")) } " " (against) } }
    }
}

fn not_same_button(ctx: &Ctx, pair: Pair) -> Markup {
    html! {
        form.inline-form method="post" action=(ctx.path("/people/duplicates/not-same")) {
            input type="hidden" name="subject" value=(pair.subject.word());
            input type="hidden" name="first" value=(pair.first);
            input type="hidden" name="second" value=(pair.second);
            button.btn.alt { (ctx.say("duplicates-not-same")) }
        }
    }
}

/// Why the two look alike, above the comparison.
pub fn why(ctx: &Ctx, found: Band, stored: &Words) -> Markup {
    let how_sure = ctx.say(&format!("duplicates-band-{}", found.word().replace('_', "-")));
    html! { div.note.calm { p { b { (how_sure) } } (reason_lists(ctx, stored)) } }
}

/// Below the comparison: the way out when the two are not the same.
pub fn not_same_form(ctx: &Ctx, pair: Pair) -> Markup {
    html! {
        section.sec { h2 { (ctx.say("duplicates-not-same-title")) }
            p.sm.mut { (ctx.say("duplicates-not-same-hint")) }
            div.mt3 { (not_same_button(ctx, pair)) }
        }
    }
}

/// The two records side by side, with a choice for every field in which they differ.
pub fn compare_form(ctx: &Ctx, both: &SideBySide, names: &Names, typed: &Typed) -> Markup {
    let shown = fields::of(both.subject).iter().copied().filter(|field| {
        !fields::is_empty(fields::value(&both.kept, field.name))
            || !fields::is_empty(fields::value(&both.gone, field.name))
    });
    let hidden = |name: &str, value: &Json| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        html! { input type="hidden" name=(name) value=(value); }
    };
    html! {
        form.sec id="both" method="post" action=(ctx.path("/people/duplicates/merge")) novalidate {
            input type="hidden" name="id" value=(typed.get("id"));
            input type="hidden" name="subject" value=(both.subject.word());
            (hidden("kept", fields::value(&both.kept, "id")))
            (hidden("gone", fields::value(&both.gone, "id")))
            (hidden("kept_version", fields::value(&both.kept, "version")))
            (hidden("gone_version", fields::value(&both.gone, "version")))
            div.panel {
                table.stack.compare role="table" {
                    caption.vh { (ctx.say("duplicates-compare-caption")) }
                    thead role="rowgroup" { tr role="row" {
                        th role="columnheader" scope="col" { (ctx.say("duplicates-column-field")) }
                        th role="columnheader" scope="col" { (ctx.say("duplicates-column-kept")) }
                        th role="columnheader" scope="col" { (ctx.say("duplicates-column-gone")) }
                    } }
                    tbody role="rowgroup" { @for field in shown { (compare_row(ctx, both, names, typed, field)) } }
                }
            }
            p.sm.mut.mt3 { (ctx.say("duplicates-merge-hint")) }
            p.acts { button.btn { (ctx.say("duplicates-merge")) } a.btn.alt href=(ctx.path("/people/duplicates")) { (ctx.say("form-cancel")) } }
        }
    }
}

fn compare_row(ctx: &Ctx, both: &SideBySide, names: &Names, typed: &Typed, field: Field) -> Markup {
    let label = field_label(ctx, field.name);
    let differs = both.differs(field);
    let chosen = Choice::from_word(typed.get(field.name)).unwrap_or_else(|| both.default(field));
    let value = |content: &Content| match field.name {
        "latitude" => place_in_words(ctx, content),
        name => in_words(ctx, names, name, fields::value(content, name)),
    };
    let (kept, gone) = (value(&both.kept), value(&both.gone));
    let radio = |choice: Choice, words: &str| {
        html! {
            label.opt {
                input type="radio" name=(field.name) value=(choice.word()) checked[chosen == choice]
                    aria-label={ (label) ": " (words) };
                span.pre { (words) }
            }
        }
    };
    html! {
        tr.differs[differs] role="row" {
            th role="rowheader" scope="row" {
                (label)
                @if both.contradicts(field) { " " span.tag.w { (ctx.say("duplicates-differs")) } }
                @else if differs { " " span.tag { (ctx.say("duplicates-only-one")) } }
            }
            @if differs {
                td role="cell" data-l=(ctx.say("duplicates-stays")) { div {
                    (radio(Choice::Kept, &kept))
                    @if both.can_join(field) { (radio(Choice::Both, &ctx.say("duplicates-keep-both"))) }
                } }
                td role="cell" data-l=(ctx.say("duplicates-joins")) { (radio(Choice::Gone, &gone)) }
            } @else {
                td.mut role="cell" data-l=(ctx.say("duplicates-stays")) { span.pre { (kept) } }
                td.mut role="cell" data-l=(ctx.say("duplicates-joins")) { span.pre { (gone) } }
            }
        }
    }
}

/// Both numbers of a place on the map.
fn place_in_words(ctx: &Ctx, content: &Content) -> String {
    let [latitude, longitude] = ["latitude", "longitude"].map(|name| fields::value(content, name));
    if fields::is_empty(latitude) {
        return ctx.say("duplicates-nothing");
    }
    format!("{latitude}, {longitude}")
}

/// A value of a record as the page shows it.
fn in_words(ctx: &Ctx, names: &Names, name: &str, value: &Json) -> String {
    let text = &ctx.text;
    if fields::is_empty(value) {
        let nothing = if name == "left_on" { "duplicates-still-here" } else { "duplicates-nothing" };
        return text.say(nothing);
    }
    let word = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let listed = |one: &dyn Fn(String) -> String| {
        let items = value.as_array().into_iter().flatten();
        items.map(|item| one(word(item))).collect::<Vec<_>>().join(", ")
    };
    let keyed = |prefix: &str, word: &str| text.say(&format!("{prefix}-{}", word.replace('_', "-")));
    let scheme = &names.scheme;
    match name {
        "organization_id" => names
            .organizations
            .get(&word(value))
            .cloned()
            .unwrap_or_else(|| text.say("duplicates-nothing")),
        "contact" => keyed("contact-by", &word(value)),
        "class" => keyed("member-class", &word(value)),
        "kind" => keyed("duplicates-kind", &word(value)),
        "sector" => scheme.sector_name(&word(value), text.language()).to_owned(),
        "languages" => listed(&|tag| {
            let known = kit_text::Language::from_tag(&tag);
            known.map_or(tag, |language| language.own_name().to_owned())
        }),
        "access_needs" => listed(&|need| keyed("access-need", &need)),
        "evidence" => listed(&|given| {
            let rules = scheme.sectors.iter().flat_map(|sector| &sector.rules);
            let rule = rules.into_iter().find(|rule| rule.rule.word() == given);
            rule.map_or(given.clone(), |rule| rule.question(text.language()).to_owned())
        }),
        "joined_on" | "left_on" | "last_seen_on" => {
            let day = word(value).parse::<Day>();
            day.map_or_else(|_| word(value), |day| text.date(day, ctx.today()))
        }
        _ if value.is_array() => listed(&|word| word.replace('_', " ")),
        _ => word(value),
    }
}

/// Merges and statements of the past, each with the way back.
pub fn past(ctx: &Ctx, merges: &[Merge], apart: &[NotSame]) -> Markup {
    let day = |at: kit_store::Instant| ctx.text.ago(at.day_in(&ctx.coalition().zone()), ctx.today());
    html! {
        @if !merges.is_empty() {
            section.sec { h2 { (ctx.say("duplicates-past-merges")) }
                ul.panel.rows { @for merge in merges {
                    li.r2 {
                        span { (merge.label) " " span.sm.mut { (day(merge.merged_at)) } }
                        a href=(ctx.path(&format!("/people/duplicates/merged/{}", merge.id)))
                            aria-label=(ctx.text.with("duplicates-see-merge-of", [("name", merge.label.clone().into())])) { (ctx.say("duplicates-see-merge")) }
                    }
                } }
            }
        }
        @if !apart.is_empty() {
            section.sec { h2 { (ctx.say("duplicates-past-apart")) }
                ul.panel.rows { @for said in apart {
                    li.r2 {
                        span { (said.label) " " span.sm.mut { (day(said.said_at)) } }
                        form method="post" action=(ctx.path(&format!("/people/duplicates/not-same/{}/undo", said.id))) {
                            button.linkb aria-label=(ctx.text.with("duplicates-offer-again-pair", [("pair", said.label.clone().into())])) { (ctx.say("duplicates-offer-again")) }
                        }
                    }
                } }
            }
        }
    }
}

/// What a merge did, what changed since, and the way back.
pub fn merged(ctx: &Ctx, merge: &Merge, moved: &[Change], edits: &[Change]) -> Markup {
    let others = moved
        .iter()
        .filter(|change| change.subject_id != merge.kept_id && change.subject_id != merge.gone_id)
        .count();
    let gone = moved
        .iter()
        .find(|change| change.verb == Verb::Removed)
        .map(|change| &change.subject_label);
    html! {
        div.panel {
            ul.bul {
                @if let Some(gone) = gone { li { (ctx.text.with("duplicates-gone-was", [("name", gone.into())])) } }
                li { (ctx.text.count("duplicates-moved", others)) }
            }
            p.mt3 { (record_link(ctx, merge.subject, merge.kept_id, &merge.label)) }
            @if merge.is_undone() && let Some(gone) = gone {
                p.mt2 { (record_link(ctx, merge.subject, merge.gone_id, gone)) }
            }
        }
        @if !edits.is_empty() { (edits_list(ctx, edits)) }
        @if !merge.is_undone() {
            form.sec method="post" action=(ctx.path(&format!("/people/duplicates/merged/{}/undo", merge.id))) {
                h2 { (ctx.say("duplicates-undo-title")) }
                p.sm.mut { (ctx.say("duplicates-undo-hint")) }
                p.acts { button.btn.alt { (ctx.say("duplicates-undo")) } }
            }
        }
    }
}

fn record_link(ctx: &Ctx, subject: Subject, id: Uuid, name: &str) -> Markup {
    let page = ctx.app.registry.page_of(subject.word(), id);
    html! { @match page { Some(page) => { a href=(ctx.path(&page)) { (name) } } None => { (name) } } }
}

fn edits_list(ctx: &Ctx, edits: &[Change]) -> Markup {
    html! {
        section.sec { h2 { (ctx.say("duplicates-edits-since")) }
            p.sm.mut { (ctx.say("duplicates-edits-hint")) }
            ul.panel.rows.mt3 { @for change in edits {
                li { (ctx.text.with("duplicates-edit", [
                    ("name", change.actor_name.clone().into()),
                    ("day", ctx.text.ago(change.at.day_in(&ctx.coalition().zone()), ctx.today()).into()),
                    ("fields", changed_fields(ctx, change).into()),
                ])) }
            } }
        }
    }
}

/// The names of the fields a change touched; what no page shows stays unnamed.
fn changed_fields(ctx: &Ctx, change: &Change) -> String {
    let state = |text: &Option<String>| -> Map<String, Json> {
        text.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    };
    let (was, became) = (state(&change.was), state(&change.became));
    let subject = Subject::from_word(&change.subject_kind).unwrap_or(Subject::Person);
    let touched = fields::of(subject).iter().filter(|field| was.get(field.name) != became.get(field.name));
    let names: Vec<String> = touched.map(|field| field_label(ctx, field.name)).collect();
    if names.is_empty() {
        ctx.say("duplicates-edit-other")
    } else {
        names.join(", ")
    }
}
