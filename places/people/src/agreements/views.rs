use kit_web::{Ctx, Fields, Mistakes, Typed, parts};
use maud::{Markup, html};

use super::documents::form::section_key;
use super::documents::model::SECTIONS;
use super::documents::{Agreement, Standing};
use super::renewals::Renewal;
use super::signatures::{Signature, SignedText, Signing};
use super::versions::Wording;
use crate::groups::frame::{cell, exports, table};
use crate::organizations::OrganizationId;
use crate::rights::{EDIT_PEOPLE, TAKE_PART};

pub type Names = [(OrganizationId, String)];

const COLUMNS: [&str; 4] = [
    "agreements-column-agreement",
    "agreements-party-ids",
    "agreements-column-standing",
    "agreements-ends-on",
];
const SIGNED_COLUMNS: [&str; 4] = [
    "agreements-sign-for",
    "agreements-name",
    "agreements-column-signed",
    "agreements-column-how",
];

pub fn name_of(names: &Names, id: Option<OrganizationId>) -> &str {
    names.iter().find(|(known, _)| Some(*known) == id).map_or("", |(_, name)| name.as_str())
}

/// Where an agreement stands, with the shape of its status.
pub fn standing_words(ctx: &Ctx, standing: Standing) -> (parts::Status, String) {
    let text = &ctx.text;
    let day = |key: &str, day| text.with(key, [("day", text.long_date(day).into())]);
    match standing {
        Standing::Unsigned(open) => (parts::Status::Watch, text.count("agreements-unsigned", open)),
        Standing::InForce => (parts::Status::Good, text.say("agreements-in-force")),
        Standing::ToReview(since) => (parts::Status::Watch, day("agreements-to-review", since)),
        Standing::EndsIn(days) => (parts::Status::Watch, text.count("agreements-ends-in", days)),
        Standing::Over(end) => (parts::Status::Off, day("agreements-over", end)),
    }
}

fn standing(ctx: &Ctx, standing: Standing) -> Markup {
    let (status, words) = standing_words(ctx, standing);
    parts::status(status, &words)
}

fn link(ctx: &Ctx, agreement: &Agreement) -> Markup {
    html! { a.t href=(ctx.path(&format!("/people/agreements/{}", agreement.id))) { (agreement.title) } }
}

/// What to renew or look at again; nothing when there is none.
pub fn to_renew(ctx: &Ctx, all: &[Renewal]) -> Markup {
    let asked: Vec<_> = all
        .iter()
        .filter(|one| one.standing.asks_for_renewal() && one.agreement.ended_on.is_none())
        .collect();
    html! {
        @if !asked.is_empty() {
            section.panel aria-labelledby="renew" { h2 id="renew" { (ctx.say("agreements-to-renew")) }
                ul.rows { @for one in asked { li.r2 { (link(ctx, &one.agreement)) (standing(ctx, one.standing)) } } }
            }
        }
    }
}

/// All agreements in a table, and the ways to begin one.
pub fn list(ctx: &Ctx, all: &[Renewal], names: &Names) -> Markup {
    let add = |kind: &str| ctx.path(&format!("/people/agreements/add?kind={kind}"));
    html! {
        section.panel.mt5 aria-labelledby="all" {
            h2 id="all" { (ctx.say("agreements-all")) }
            @if all.is_empty() { (parts::empty(&ctx.say("agreements-none"), None)) } @else {
                (table(ctx, "people-tab-agreements", &COLUMNS, all, |one| row(ctx, one, names)))
                (exports(ctx, "/people/agreements"))
            }
            @if ctx.holds(&EDIT_PEOPLE) {
                p.acts.noprint { a.btn href=(add("memorandum")) { (ctx.say("agreements-add-memorandum")) }
                    a.btn.alt href=(add("commitment_letter")) { (ctx.say("agreements-add-letter")) } }
            }
        }
    }
}

fn row(ctx: &Ctx, one: &Renewal, names: &Names) -> Markup {
    let agreement = &one.agreement;
    let parties: Vec<&str> = agreement
        .party_ids
        .iter()
        .map(|id| name_of(names, id.parse().ok()))
        .filter(|name| !name.is_empty())
        .collect();
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (link(ctx, agreement))
                div.sm.mut.regular { (kind_name(ctx, agreement.kind.word())) } }
            (cell(ctx, COLUMNS[1], &html! { (parties.join(", ")) }))
            (cell(ctx, COLUMNS[2], &standing(ctx, one.standing)))
            (cell(ctx, COLUMNS[3], &html! { @if let Some(end) = agreement.ends_on { (ctx.text.long_date(end)) } }))
        }
    }
}

pub fn kind_name(ctx: &Ctx, word: &str) -> String {
    ctx.say(&format!("agreement-kind-{}", word.replace('_', "-")))
}

/// What was agreed, as a sheet of paper.
pub fn sheet(ctx: &Ctx, text: &SignedText) -> Markup {
    let days = [
        ("agreements-starts-on", text.starts_on),
        ("agreements-ends-on", text.ends_on),
        ("agreements-review-on", text.review_on),
    ];
    html! {
        article.sheet {
            p.sm.mut { (kind_name(ctx, text.kind.word())) }
            h2.q-h { (text.title) }
            p.mt3 { b { (ctx.say("agreements-party-ids")) } ": " (text.parties.join(", ")) }
            @for (name, words) in SECTIONS.iter().zip(&text.sections) {
                @if !words.is_empty() { h3.mt5 { (ctx.say(&section_key(name))) } p.pre.mt1 { (words) } }
            }
            dl.sl.fields.mt5 { @for (name, day) in days { @if let Some(day) = day {
                (parts::fact(&ctx.say(name), html! { (ctx.text.long_date(day)) }))
            } } }
        }
    }
}

/// An agreement on its page.
pub struct Shown<'a> {
    pub ctx: &'a Ctx,
    pub agreement: &'a Agreement,
    pub names: &'a Names,
    /// Of the words it has now.
    pub hash: &'a str,
}

impl Shown<'_> {
    pub fn head(&self, now: Standing) -> Markup {
        let ctx = self.ctx;
        let own = ctx.path(&format!("/people/agreements/{}", self.agreement.id));
        html! {
            div.head.headrow {
                div { h1 { (self.agreement.title) } p.mt2 { (standing(ctx, now)) } }
                @if ctx.holds(&EDIT_PEOPLE) {
                    div.acts {
                        @if now.asks_for_renewal() { form method="post" action={ (own) "/renew" } { button.btn.alt { (ctx.say("agreements-renew")) } } }
                        a.btn href={ (own) "/edit" } { (ctx.say("agreements-edit")) }
                    }
                }
            }
        }
    }

    /// Who signed, and whether these words or earlier ones.
    pub fn signatures(&self, signatures: &[Signature]) -> Markup {
        let ctx = self.ctx;
        html! {
            section.panel.sec aria-labelledby="signatures" { h2 id="signatures" { (ctx.say("agreements-signatures")) }
                @if signatures.is_empty() { (parts::empty(&ctx.say("agreements-nobody-signed"), None)) } @else {
                    (table(ctx, "agreements-signatures", &SIGNED_COLUMNS, signatures, |one| self.signature_row(one)))
                }
            }
        }
    }

    fn signature_row(&self, one: &Signature) -> Markup {
        let ctx = self.ctx;
        let day = one.signed_at.day_in(&ctx.coalition().zone());
        html! {
            tr role="row" {
                th role="rowheader" scope="row" { (name_of(self.names, one.organization_id)) }
                (cell(ctx, SIGNED_COLUMNS[1], &html! { (one.name) }))
                (cell(ctx, SIGNED_COLUMNS[2], &html! { (ctx.text.long_date(day))
                    @if one.text_hash != self.hash { div { (parts::status(parts::Status::Off, &ctx.say("agreements-earlier-words"))) } } }))
                (cell(ctx, SIGNED_COLUMNS[3], &html! { (how(ctx, one)) " "
                    a href=(ctx.path(&format!("/people/agreements/signatures/{}", one.id))) { (ctx.say("agreements-receipt")) span.vh { ": " (one.name) } } }))
            }
        }
    }

    fn parties(&self) -> Vec<(String, String)> {
        let known = |id: &str| (id.to_owned(), name_of(self.names, id.parse().ok()).to_owned());
        let choose = (String::new(), self.ctx.say("agreements-sign-for-choose"));
        std::iter::once(choose).chain(self.agreement.party_ids.iter().map(known)).collect()
    }

    pub fn sign_form(&self, typed: &Typed, mistakes: &Mistakes) -> Markup {
        let ctx = self.ctx;
        let fields = Fields::new(&ctx.text, typed, mistakes);
        html! {
            @if ctx.holds(&TAKE_PART) {
                section.panel.sec.noprint aria-labelledby="sign" { h2 id="sign" { (ctx.say("agreements-sign")) }
                    form method="post" action=(ctx.path(&format!("/people/agreements/{}/sign", self.agreement.id))) novalidate {
                        input type="hidden" name="id" value=(ctx.app.ids.next(ctx.now));
                        input type="hidden" name="text_hash" value=(self.hash);
                        (fields.menu("organization_id", "agreements-sign-for", self.parties()))
                        (fields.line("name", "agreements-name").hint(ctx.say("agreements-name-hint")).autocomplete("name"))
                        (fields.tick("agrees", "agreements-agrees"))
                        p.xs.mut { (ctx.text.with("agreements-hash", [("hash", self.hash.into())])) }
                        button.btn.mt3 { (ctx.say("agreements-sign-now")) }
                    }
                }
            }
        }
    }

    /// For whoever runs things: a link for somebody who has no account.
    pub fn link_form(&self, typed: &Typed, mistakes: &Mistakes) -> Markup {
        let ctx = self.ctx;
        let mistake = mistakes.iter().find(|mistake| mistake.field == "party_id");
        html! {
            @if ctx.holds(&EDIT_PEOPLE) {
                details.noprint.mt4 open[mistake.is_some()] { summary { (ctx.say("agreements-link")) }
                    form.panel.mt3 method="post" action=(ctx.path(&format!("/people/agreements/{}/link", self.agreement.id))) novalidate {
                        div.f.err[mistake.is_some()] { label for="party_id" { (ctx.say("agreements-sign-for")) }
                            span.hint { (ctx.say("agreements-link-hint")) }
                            @if let Some(mistake) = mistake { span.err-m { (mistake.words(&ctx.text)) } }
                            select id="party_id" name="party_id" { @for (id, name) in self.parties() { option value=(id) selected[typed.get("party_id") == id] { (name) } } } }
                        button.btn.alt { (ctx.say("agreements-link-make")) }
                    }
                }
            }
        }
    }

    pub fn paper_form(&self, typed: &Typed, mistakes: &Mistakes) -> Markup {
        let ctx = self.ctx;
        let wrong = |field: &str| {
            mistakes.iter().find(|mistake| mistake.field == field).map(|one| one.words(&ctx.text))
        };
        let day = if typed.has("signed_on") {
            typed.get("signed_on").to_owned()
        } else {
            ctx.today().to_string()
        };
        html! {
            @if ctx.holds(&EDIT_PEOPLE) {
                details.noprint.mt4 open[wrong("file").is_some() || wrong("signed_on").is_some()] { summary { (ctx.say("agreements-paper")) }
                    form.panel.mt3 method="post" enctype="multipart/form-data" action=(ctx.path(&format!("/people/agreements/{}/paper", self.agreement.id))) novalidate {
                        div.f { label for="paper_for" { (ctx.say("agreements-sign-for")) }
                            select id="paper_for" name="organization_id" { @for (id, name) in self.parties() { option value=(id) selected[typed.get("organization_id") == id] { (name) } } } }
                        div.f { label for="paper_name" { (ctx.say("agreements-name")) } input id="paper_name" name="name" type="text" maxlength="120" value=(typed.get("name")); }
                        div.f.err[wrong("signed_on").is_some()] { label for="signed_on" { (ctx.say("agreements-signed-on")) }
                            @if let Some(words) = wrong("signed_on") { span.err-m { (words) } }
                            input id="signed_on" name="signed_on" type="date" value=(day); }
                        div.f.err[wrong("file").is_some()] { label for="file" { (ctx.say("agreements-scan")) }
                            @if let Some(words) = wrong("file") { span.err-m { (words) } }
                            input id="file" name="file" type="file" accept=".pdf,.png,.jpg,.jpeg"; }
                        button.btn { (ctx.say("agreements-keep-paper")) }
                    }
                }
            }
        }
    }
}

fn how(ctx: &Ctx, one: &Signature) -> Markup {
    html! { @match one.file_id {
        Some(file) => { a href=(ctx.path(&format!("/people/agreements/files/{file}"))) { (ctx.say("agreements-on-paper")) } }
        None => { (ctx.say("agreements-on-screen")) }
    } }
}

/// What somebody signed, to print and to keep.
pub fn receipt(ctx: &Ctx, one: &Signature, names: &Names) -> Markup {
    let zone = ctx.coalition().zone();
    let day = one.signed_at.day_in(&zone);
    let time = kit_store::jiff::Timestamp::from_microsecond(one.signed_at.microseconds())
        .map(|instant| ctx.text.time(instant.to_zoned(zone).time()))
        .unwrap_or_default();
    let is_whole = one.signed_text.hash().is_ok_and(|hash| hash == one.text_hash);
    html! {
        div.head { h1 { (ctx.say("agreements-receipt")) } p.lede { (ctx.say("agreements-receipt-lede")) } }
        section.panel {
            dl.sl.fields {
                (parts::fact(&ctx.say("agreements-name"), html! { (one.name) }))
                (parts::fact(&ctx.say("agreements-sign-for"), html! { (name_of(names, one.organization_id)) }))
                (parts::fact(&ctx.say("agreements-column-signed"), html! { (ctx.text.long_date(day)) @if one.how == Signing::OnScreen { ", " (time) } }))
                (parts::fact(&ctx.say("agreements-column-how"), how(ctx, one)))
                (parts::fact(&ctx.say("agreements-fingerprint"), html! { code.xs { (one.text_hash) } br;
                    @if is_whole { (parts::status(parts::Status::Good, &ctx.say("agreements-words-match"))) }
                    @else { (parts::status(parts::Status::Bad, &ctx.say("agreements-words-differ"))) } }))
            }
        }
        div.mt5 { (sheet(ctx, &one.signed_text)) }
    }
}

/// Every wording with what changed in each section, the newest first.
pub fn versions(ctx: &Ctx, wordings: &[Wording]) -> Markup {
    let zone = ctx.coalition().zone();
    html! {
        ol.rows { @for (index, wording) in wordings.iter().enumerate() {
            @let before = wordings.get(index + 1).map(|one| &one.agreement);
            @let by = [("name", wording.change.actor_name.as_str().into()), ("day", ctx.text.long_date(wording.change.at.day_in(&zone)).into())];
            li { h2 { (ctx.text.with("agreements-version-by", by)) }
                @match before {
                    Some(before) => { (changed(ctx, before, &wording.agreement)) }
                    None => { p.mut { (ctx.say("agreements-first-version")) } }
                } }
        } }
    }
}

fn changed(ctx: &Ctx, before: &Agreement, after: &Agreement) -> Markup {
    let title = (before.title.as_str(), after.title.as_str(), "agreements-title".to_owned());
    let sections = SECTIONS.iter().map(|name| (before.section(name), after.section(name), section_key(name)));
    let differing: Vec<_> = std::iter::once(title).chain(sections).filter(|(was, is, _)| was != is).collect();
    html! {
        @if differing.is_empty() { p.mut { (ctx.say("agreements-same-words")) } }
        @for (was, is, key) in differing {
            h3.mt3 { (ctx.say(&key)) }
            (parts::changed_words(&ctx.text, was, is))
        }
    }
}
