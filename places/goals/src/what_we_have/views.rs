use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::leaders::{CommunityLeader, Reach};
use super::networks::CommunityNetwork;
use super::projects::CommunityProject;
use crate::forms::pages::steps;
use crate::rights::EDIT_GOALS;
use crate::views::change_link;

/// The names of people by their ids.
pub struct Names(pub Vec<(String, String)>);

impl Names {
    pub fn of(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, name)| name.as_str())
    }

    /// "Rosa Delgado, Tom Akers"; those who left are left out.
    pub fn all<'a>(&self, ids: impl Iterator<Item = &'a str>) -> String {
        ids.filter_map(|id| self.of(id)).collect::<Vec<_>>().join(", ")
    }
}

fn heading(ctx: &Ctx, id: &str, title: &str, add: &str, words: &str) -> Markup {
    html! {
        div.ph { h2 id=(id) { (ctx.say(title)) }
            @if ctx.holds(&EDIT_GOALS) { a.btn.alt href=(ctx.path(add)) { (ctx.say(words)) } } }
    }
}

/// A table that is a list of cards on a phone; rows are drawn by `row`.
fn table<T>(ctx: &Ctx, name: &str, columns: &[&str], records: &[T], row: impl Fn(&T) -> Markup) -> Markup {
    html! {
        table.stack.mt3 role="table" {
            caption.vh { (ctx.say(name)) }
            thead role="rowgroup" { tr role="row" { @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
            tbody role="rowgroup" { @for record in records { (row(record)) } }
        }
    }
}

fn reach(ctx: &Ctx, leader: &CommunityLeader) -> Markup {
    let (kind, words) = match leader.reach {
        Reach::NotYet => (parts::Status::Off, "community-leader-reach-not-yet"),
        Reach::Asked => (parts::Status::Going, "community-leader-reach-asked"),
        Reach::InTouch => (parts::Status::Good, "community-leader-reach-in-touch"),
        Reach::WithUs => (parts::Status::Done, "community-leader-reach-with-us"),
    };
    parts::status(kind, &ctx.say(words))
}

/// Who people listen to, and who among us can speak to them.
pub fn leaders(ctx: &Ctx, leaders: &[CommunityLeader], names: &Names) -> Markup {
    let columns = [
        "community-leader-name",
        "community-leader-known-by",
        "community-leader-plan",
        "community-leader-reach",
    ];
    let linked = leaders.iter().filter(|leader| leader.has_link()).count();
    let percent = i64::try_from(linked * 100 / leaders.len().max(1)).unwrap_or(100);
    let progress = ctx.text.with("have-linked", [("linked", linked.into()), ("all", leaders.len().into())]);
    html! {
        section.panel aria-labelledby="leaders" {
            (heading(ctx, "leaders", "have-leaders", "/goals/leaders/add", "community-leader-add"))
            @if leaders.is_empty() { (parts::empty(&ctx.say("have-no-leaders"), None)) } @else {
                p.mt2 { b.strong { (progress) } }
                (parts::bar(percent, None))
                (table(ctx, "have-leaders", &columns, leaders, |leader| leader_row(ctx, leader, names)))
                p.src.noprint { (ctx.say("have-export")) " "
                    a href=(ctx.path("/goals/what-we-have/leaders.csv")) { "CSV" } ", "
                    a href=(ctx.path("/goals/what-we-have/leaders.xlsx")) { "XLSX" } }
            }
        }
    }
}

/// Who does the next step by when: "Rosa Delgado, by Mar 31".
pub fn plan(ctx: &Ctx, leader: &CommunityLeader, names: &Names) -> String {
    let who = leader.plan_person_id.map(|id| id.to_string());
    let who = who.as_deref().and_then(|id| names.of(id));
    let by = leader.plan_by.map(|day| ctx.text.date(day, ctx.today()));
    match (who, by) {
        (Some(who), Some(day)) => ctx.text.with("have-who-by", [("who", who.into()), ("day", day.into())]),
        (Some(who), None) => who.to_owned(),
        (None, Some(day)) => ctx.text.with("have-by", [("day", day.into())]),
        (None, None) => String::new(),
    }
}

fn leader_row(ctx: &Ctx, leader: &CommunityLeader, names: &Names) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (leader.name)
                @if !leader.listened_to.is_empty() { div.sm.mut.regular { (leader.listened_to) } }
                div.regular { (change_link(ctx, leader, &leader.name)) } }
            td role="cell" data-l=(ctx.say("community-leader-known-by")) {
                @if leader.has_link() { (names.all(leader.known_by.iter())) } @else { span.mut { (ctx.say("have-nobody-knows")) } } }
            td role="cell" data-l=(ctx.say("community-leader-plan")) { (leader.plan)
                @let who_by = plan(ctx, leader, names);
                @if !who_by.is_empty() { div.sm.mut { (who_by) } } }
            td role="cell" data-l=(ctx.say("community-leader-reach")) { (reach(ctx, leader))
                @if ctx.holds(&EDIT_GOALS) { div { (steps::<CommunityLeader>(ctx, leader.id.0, &leader.name)) } } }
        }
    }
}

/// How people and groups connect, and how word travels.
pub fn networks(ctx: &Ctx, networks: &[CommunityNetwork]) -> Markup {
    let columns = ["community-network-name", "community-network-connects", "community-network-word-travels"];
    html! {
        section.panel.sec aria-labelledby="networks" {
            (heading(ctx, "networks", "have-networks", "/goals/networks/add", "community-network-add"))
            @if networks.is_empty() { (parts::empty(&ctx.say("have-no-networks"), None)) }
            @else { (table(ctx, "have-networks", &columns, networks, |network| network_row(ctx, network))) }
        }
    }
}

fn network_row(ctx: &Ctx, network: &CommunityNetwork) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (network.name)
                @if !network.who.is_empty() { div.sm.mut.regular { (network.who) } }
                div.regular { (change_link(ctx, network, &network.name))
                    @if ctx.holds(&EDIT_GOALS) { " " (steps::<CommunityNetwork>(ctx, network.id.0, &network.name)) } } }
            td role="cell" data-l=(ctx.say("community-network-connects")) { (network.connects) }
            td role="cell" data-l=(ctx.say("community-network-word-travels")) { (network.word_travels) }
        }
    }
}

/// What is under way already, and what it teaches.
pub fn projects(ctx: &Ctx, projects: &[CommunityProject]) -> Markup {
    let columns = ["community-project-what", "community-project-lesson", "community-project-cares-about"];
    html! {
        section.panel.sec aria-labelledby="projects" {
            (heading(ctx, "projects", "have-projects", "/goals/projects/add", "community-project-add"))
            @if projects.is_empty() { (parts::empty(&ctx.say("have-no-projects"), None)) }
            @else { (table(ctx, "have-projects", &columns, projects, |project| project_row(ctx, project))) }
        }
    }
}

fn project_row(ctx: &Ctx, project: &CommunityProject) -> Markup {
    let since = ctx.text.with("have-since", [("since", project.since.as_str().into())]);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (project.what)
                div.sm.mut.regular { (project.who) @if !project.since.is_empty() { " " (since) } }
                div.regular { (change_link(ctx, project, &project.what))
                    @if ctx.holds(&EDIT_GOALS) { " " (steps::<CommunityProject>(ctx, project.id.0, &project.what)) } } }
            td role="cell" data-l=(ctx.say("community-project-lesson")) { (project.lesson) }
            td role="cell" data-l=(ctx.say("community-project-cares-about")) { (project.cares_about) }
        }
    }
}
