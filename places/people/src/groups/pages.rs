use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_web::api::json_answer;
use kit_web::records::FormPlace;
use kit_web::{Answer, Ctx, Page, Problem, Typed, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::belonging::{self};
use super::bodies::{Group, GroupId, GroupShape, actions};
use super::duties::{self, table_of};
use super::frame::{GroupPages, exports, heading, views as view_links};
use super::picture::Picture;
use super::terms::actions as term_actions;
use super::{chart, views};
use crate::rights::EDIT_PEOPLE;
use crate::{sectors, tabs};

/// All groups: what asks for attention, the picture, the table, the four jobs.
pub(super) async fn list(ctx: Ctx) -> Answer {
    let picture = Picture::read(&ctx).await?;
    let working = picture.working().count();
    let body = html! {
        (head(&ctx, working))
        (tabs::draw(&ctx, "/people/groups").await?)
        (view_links(&ctx, "/people/groups"))
        @if picture.groups.is_empty() { section.panel { (nothing_yet(&ctx)) } } @else {
            (views::attention(&ctx, &picture))
            @if working > 0 {
                section.panel.mt5 { (chart::draw(&ctx, &picture)) }
                section.panel.mt5 aria-labelledby="all" {
                    h2 id="all" { (ctx.say("groups-all")) }
                    (views::groups_table(&ctx, &picture))
                    (exports(&ctx, "/people/groups"))
                }
            }
            @if picture.has_core_team() { div.mt5 { (views::jobs(&ctx, &picture)) } }
            (views::ended(&ctx, &picture))
        }
        (ctx.panels("/people/groups", ctx.coalition().id.0).await?)
    };
    Ok(Page::new(ctx.say("people-tab-groups"), body).show(&ctx))
}

fn head(ctx: &Ctx, working: usize) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (ctx.say("people-tab-groups")) } p.lede { (ctx.text.count("groups-count", working)) ". " (ctx.say("groups-lede")) } }
            @if ctx.holds(&EDIT_PEOPLE) { div.acts { a.btn href=(ctx.path("/people/groups/add")) { (ctx.say("groups-add")) } } }
        }
    }
}

fn nothing_yet(ctx: &Ctx) -> Markup {
    let (add, words) = (ctx.path("/people/groups/add?kind=core_team"), ctx.say("groups-add-core-team"));
    let button = ctx.holds(&EDIT_PEOPLE).then_some((add.as_str(), words.as_str()));
    parts::empty(&ctx.say("groups-none"), button)
}

/// One group: what it is for, who belongs to it, its offices, its part of who does what.
pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let picture = Picture::read(&ctx).await?;
    let group = picture.group(GroupId(id)).ok_or(Problem::NotFound)?;
    let members = belonging::store::of_group(&ctx.scope(), group.id).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let offices = picture.offices_of(group.id);
    let add_member = ctx.path(&format!("/people/groups/members/add?group_id={id}&since={}", ctx.today()));
    let add_office = ctx.path(&format!("/people/groups/offices/add?group_id={id}"));
    let body = html! {
        (GroupPages::crumbs(&ctx, &[]))
        (group_head(&ctx, group))
        (views::facts(&ctx, &picture, group))
        section.panel.sec id="members" {
            (heading(&ctx, "who", "groups-column-members", Some((add_member, "group-members-add"))))
            (views::members(&ctx, &scheme, &members))
        }
        section.panel.sec id="offices" {
            (heading(&ctx, "which", "groups-offices", Some((add_office, "offices-add"))))
            @if offices.is_empty() { (parts::empty(&ctx.say("offices-none"), None)) } @else { (views::offices_table(&ctx, &picture, &offices)) }
        }
        @if group.kind == super::bodies::GroupKind::CoreTeam { div.sec { (views::jobs(&ctx, &picture)) } }
        (work_of(&ctx, group).await?)
    };
    Ok(Page::new(group.name.clone(), body).show(&ctx))
}

fn group_head(ctx: &Ctx, group: &Group) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (group.name) } p.mt2 { span.tag { (views::kind_name(&ctx.text, group.kind)) } } }
            @if ctx.holds(&EDIT_PEOPLE) {
                div.acts { a.btn href=(ctx.path(&format!("/people/groups/{}/edit", group.id))) { (ctx.say("groups-edit")) } }
            }
        }
    }
}

/// What a group does, from the table of who does what.
async fn work_of(ctx: &Ctx, group: &Group) -> Result<Markup, Problem> {
    let mut duties = duties::store::all(&ctx.scope()).await?;
    duties.retain(|duty| duty.group_id == Some(group.id));
    let add = ctx.path(&format!("/people/groups/duties/add?group_id={}", group.id));
    let called = duties::Called::read(ctx).await?;
    Ok(html! {
        section.panel.sec {
            (heading(ctx, "work", "groups-view-duties", Some((add, "duties-add"))))
            @if duties.is_empty() { (parts::empty(&ctx.say("duties-none-of-group"), None)) } @else { (table_of(ctx, &duties, &called, false)) }
        }
    })
}

/// One office.
pub(super) async fn office(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let picture = Picture::read(&ctx).await?;
    let office = picture.offices.iter().find(|office| office.id.0 == id).ok_or(Problem::NotFound)?;
    let group = picture.group(office.group_id).ok_or(Problem::NotFound)?;
    let name = views::office_name(&ctx.text, office.kind, &office.own_name);
    let between = [(ctx.path(&format!("/people/groups/{}", group.id)), group.name.clone())];
    let body = html! {
        (GroupPages::crumbs(&ctx, &between))
        div.head { h1 { (name) } p.lede { (group.name) } }
        (views::office_page(&ctx, &picture, &picture.filled(office)))
    };
    Ok(Page::new(name, body).show(&ctx))
}

fn to(ctx: &Ctx, below: &str) -> Answer {
    Ok(Redirect::to(&ctx.path(below)).into_response())
}

pub(super) async fn become_council(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    actions::become_council(&ctx, id, &typed).await?;
    to(&ctx, &format!("/people/groups/{id}"))
}

pub(super) async fn become_council_by_program(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let group = actions::become_council(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&GroupShape::from(group)))
}

pub(super) async fn end(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::end(&ctx, id).await?;
    to(&ctx, &format!("/people/groups/{id}"))
}

pub(super) async fn renew(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let term = term_actions::renew(&ctx, id, typed.id()).await?;
    to(&ctx, &format!("/people/groups/offices/{}", term.office_id))
}

pub(super) async fn leave(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let term = term_actions::leave(&ctx, id).await?;
    to(&ctx, &format!("/people/groups/offices/{}", term.office_id))
}
