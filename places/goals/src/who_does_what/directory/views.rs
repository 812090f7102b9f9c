use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};
use people::organizations::model::CareStage;

use super::PAGE;
use super::read::{LARGEST, Listed};
use super::verdict::Verdict;
use crate::forms::menus::{or_none, words};
use crate::who_does_what::model::{Served, Side};

/// Rows shown at once; all of them are saved.
const MOST_ROWS: usize = 300;

/// The form for the files.
pub fn file_form(ctx: &Ctx, mistakes: &Mistakes) -> Markup {
    let mistake = mistakes.iter().find(|mistake| mistake.field == "file");
    let limit = ctx.text.number(i64::try_from(LARGEST >> 20).unwrap_or_default());
    html! {
        form.panel method="post" enctype="multipart/form-data" action=(ctx.path(PAGE)) novalidate {
            div.f.err[mistake.is_some()] {
                label for="file" { (ctx.say("directory-file")) }
                span.hint id="file-hint" { (ctx.text.with("directory-file-hint", [("limit", limit.into())])) }
                @if let Some(mistake) = mistake { span.err-m { (mistake.words(&ctx.text)) } }
                input id="file" name="file" type="file" multiple aria-describedby="file-hint" accept=".json,.csv,.zip,application/json,text/csv,application/zip";
            }
            p.sm.mut { (ctx.say("directory-nothing-yet")) }
            p.acts { button.btn { (ctx.say("directory-check")) } }
        }
    }
}

/// "12 new, 3 are here already."
pub fn summary(ctx: &Ctx, judged: &[(&Listed, Verdict)]) -> String {
    let words = ["new", "with-organization", "same", "twice", "unnamed", "no-organization"];
    let counted = words.iter().filter_map(|word| {
        let count = judged.iter().filter(|(_, verdict)| verdict.word() == *word).count();
        (count > 0).then(|| ctx.text.count(&format!("directory-count-{word}"), count))
    });
    format!("{}.", counted.collect::<Vec<_>>().join(", "))
}

/// What is chosen for all, and the button that saves.
pub fn save_form(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, served: &[Served]) -> Markup {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let stages = words(text, "care-stage", CareStage::ALL.iter().map(|stage| stage.word()));
    let of = |side: Side| {
        let own = served.iter().filter(|one| one.side == side);
        own.map(|one| (one.id.to_string(), one.name.clone())).collect()
    };
    html! {
        form.panel method="post" action={ (ctx.path(PAGE)) "/save" } novalidate {
            (fields.hidden("listed"))
            p { (ctx.say("directory-for-all")) }
            (fields.menu("stage", "services-stage", or_none(text, "directory-stage-choose", stages)))
            (fields.menu("population_id", "services-population-id", or_none(text, "services-everybody", of(Side::Population))))
            (fields.menu("area_id", "services-area-id", or_none(text, "services-everywhere", of(Side::Area))))
            (fields.tick("add_organizations", "directory-add-organizations").hint(text.say("directory-add-organizations-hint")))
            p.acts { button.btn { (text.say("directory-save")) } a.btn.alt href=(ctx.path(PAGE)) { (text.say("form-cancel")) } }
        }
    }
}

/// One row for each service, those that need another look first.
pub fn table(ctx: &Ctx, judged: &[(&Listed, Verdict)]) -> Markup {
    let mut rows: Vec<&(&Listed, Verdict)> = judged.iter().collect();
    rows.sort_by_key(|(_, verdict)| !matches!(verdict, Verdict::Unnamed | Verdict::NoOrganization));
    let rest = rows.len().saturating_sub(MOST_ROWS);
    rows.truncate(MOST_ROWS);
    let [what, organization, verdict] =
        ["services-what", "services-organization-id", "directory-verdict"].map(|key| ctx.say(key));
    html! {
        section.panel.sec aria-labelledby="rows" {
            h2 id="rows" { (ctx.say("directory-rows")) }
            table.stack role="table" {
                caption.vh { (ctx.say("directory-rows")) }
                thead role="rowgroup" { tr role="row" {
                    @for column in [&what, &organization, &verdict] { th role="columnheader" scope="col" { (column) } }
                } }
                tbody role="rowgroup" { @for (one, found) in rows { tr role="row" {
                    th role="rowheader" scope="row" { (one.what) @if !one.is_active { " " span.tag { (ctx.say("directory-inactive")) } } }
                    td role="cell" data-l=(organization) { (one.organization) }
                    td role="cell" data-l=(verdict) { (ctx.say(&format!("directory-is-{}", found.word()))) }
                } } }
            }
            @if rest > 0 { p.src { (ctx.text.count("directory-more", rest)) } }
        }
    }
}
