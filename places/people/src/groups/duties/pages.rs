use kit_web::records::pages::steps;
use kit_web::{Answer, Ctx, Page, Problem, parts};
use maud::{Markup, html};

use super::model::Duty;
use super::store;
use crate::choosing::people_menu;
use crate::groups::frame::{cell, change_link, exports, or_dash, table, views};
use crate::groups::{bodies, frame};
use crate::rights::EDIT_PEOPLE;
use crate::tabs;

const COLUMNS: [&str; 5] = [
    "duties-what",
    "duties-responsible-id",
    "duties-column-helps",
    "duties-column-decides",
    "duties-column-told",
];

/// People and groups by id, for lines that name them.
pub struct Called(Vec<(String, String)>);

impl Called {
    /// Reads the names of everybody who takes part and of every group.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(ctx: &Ctx) -> Result<Self, Problem> {
        let mut called = people_menu(ctx).await?;
        let groups = bodies::store::all(&ctx.scope()).await?;
        called.extend(groups.into_iter().map(|group| (group.id.to_string(), group.name)));
        Ok(Self(called))
    }

    /// The names of these in one line; those who left the coalition are not named.
    pub fn line<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> String {
        let name = |id: &str| self.0.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone());
        ids.into_iter().filter_map(name).collect::<Vec<_>>().join(", ")
    }
}

/// What each column of a line says, after the work itself: responsible, helps, decides, told.
pub fn columns_of(duty: &Duty, called: &Called) -> [String; 4] {
    let one = |id: Option<uuid::Uuid>| id.map(|id| id.to_string());
    let responsible = one(duty.responsible_id.map(|id| id.0));
    let decides = [one(duty.decides_id.map(|id| id.0)), one(duty.deciding_group_id.map(|id| id.0))];
    let told = one(duty.told_group_id.map(|id| id.0));
    [
        called.line(responsible.as_deref()),
        called.line(duty.helper_ids.iter()),
        called.line(decides.iter().flatten().map(String::as_str)),
        called.line(told.as_deref().into_iter().chain(duty.told_ids.iter())),
    ]
}

/// The table of these lines; `moves` when they can be put in another order here.
pub fn table_of(ctx: &Ctx, duties: &[Duty], called: &Called, moves: bool) -> Markup {
    table(ctx, "groups-view-duties", &COLUMNS, duties, |duty| {
        let [responsible, helps, decides, told] = columns_of(duty, called);
        html! {
            tr role="row" {
                th role="rowheader" scope="row" { (duty.what)
                    div.regular { (change_link(ctx, "/people/groups/duties", duty.id, &duty.what))
                        @if moves && ctx.holds(&EDIT_PEOPLE) { " " (steps::<Duty>(ctx, duty.id.0, &duty.what)) } } }
                (cell(ctx, COLUMNS[1], &html! {
                    @if responsible.is_empty() { (frame::asked(&ctx.say("duties-nobody"))) } @else { (responsible) }
                }))
                (cell(ctx, COLUMNS[2], &or_dash(ctx, &helps)))
                (cell(ctx, COLUMNS[3], &or_dash(ctx, &decides)))
                (cell(ctx, COLUMNS[4], &or_dash(ctx, &told)))
            }
        }
    })
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let duties = store::all(&ctx.scope()).await?;
    let called = Called::read(&ctx).await?;
    let open = duties.iter().filter(|duty| duty.responsible_id.is_none()).count();
    let add = ctx.path("/people/groups/duties/add");
    let words = ctx.say("duties-add");
    let button = ctx.holds(&EDIT_PEOPLE).then_some((add.as_str(), words.as_str()));
    let body = html! {
        (tabs::heading(&ctx, "groups-view-duties", Some(ctx.say("duties-lede"))))
        (tabs::draw(&ctx, "/people/groups").await?)
        (views(&ctx, "/people/groups/who-does-what"))
        section.panel aria-labelledby="duties" {
            div.ph { h2 id="duties" { (ctx.say("duties-heading")) }
                @if let Some((address, words)) = button { a.noprint href=(address) { (words) } } }
            @if duties.is_empty() { (parts::empty(&ctx.say("duties-none"), button)) } @else {
                @if open > 0 { p.mt2 { (frame::asked(&ctx.text.count("duties-open", open))) } }
                (table_of(&ctx, &duties, &called, true))
                (exports(&ctx, "/people/groups/who-does-what"))
            }
        }
    };
    Ok(Page::new(ctx.say("groups-view-duties"), body).show(&ctx))
}
