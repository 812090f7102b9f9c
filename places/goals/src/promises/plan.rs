//! The action plan: who does what by when, narrowed and sorted as the address says.

use axum::extract::{Path, Query};
use kit_store::Day;
use kit_store::jiff::Span;
use kit_web::form::Choice;
use kit_web::paging::{self, AfterDay};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use people::organizations;
use serde::Deserialize;
use uuid::Uuid;

use super::actor::Actor;
use super::model::{Standing, Status};
use super::store::{self, Count, Filter, Listed, PlanPlace};
use super::views::{self, Gathered};
use super::{actions, model};
use crate::goals::store as goals;
use crate::goals::{GoalFrame, GoalId, StrategyId};
use crate::rights::TAKE_PART;
use crate::tabs;

/// Rows on one page.
const PAGE: i64 = 50;
/// Rows in the panel of one goal; the page of its plan shows all.
const PANEL: i64 = 40;
/// What was kept within so many days still stands in the plan.
const RECENT_DAYS: i64 = 60;

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Narrowed {
    #[serde(default)]
    show: String,
    #[serde(default)]
    whose: String,
    #[serde(default)]
    serves: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    order: String,
    #[serde(default)]
    after: String,
}

impl Narrowed {
    /// One goal's plan.
    fn of_goal(mut self, goal: GoalId) -> Self {
        self.serves = format!("goal:{goal}");
        self
    }

    /// What the store narrows to. Nonsense narrows nothing, except a list of one's own for somebody who is nobody here.
    pub(super) fn filter(&self, ctx: &Ctx, actor: Actor) -> Filter {
        let (kind, id) = self.serves.split_once(':').unwrap_or_default();
        let of = |wanted: &str| Some(id).filter(|_| kind == wanted);
        let mut filter = Filter {
            goal: of("goal").and_then(|id| id.parse().ok()),
            strategy: of("strategy").and_then(|id| id.parse().ok()),
            organization: self.whose.strip_prefix("organization:").and_then(|id| id.parse().ok()),
            person: (self.whose == "mine")
                .then(|| actor.person.unwrap_or(people::members::PersonId(Uuid::nil()))),
            word: kit_text::search_words(&self.words).into_iter().max_by_key(String::len),
            ..Filter::default()
        };
        match self.show.as_str() {
            "all" => {}
            "late" => {
                filter.standing = Some(Standing::Open);
                filter.before = Some(ctx.today());
            }
            word => match (Standing::from_word(word), Status::from_word(word)) {
                (Some(standing), _) => filter.standing = Some(standing),
                (None, Some(status)) => {
                    filter.standing = Some(Standing::Open);
                    filter.status = Some(status);
                }
                (None, None) => filter.current_since = Some(recently(ctx.today())),
            },
        }
        filter
    }

    fn is_by_day(&self) -> bool {
        self.order == "day"
    }

    fn pairs(&self) -> [(&'static str, &str); 5] {
        [
            ("show", &self.show),
            ("whose", &self.whose),
            ("serves", &self.serves),
            ("words", &self.words),
            ("order", &self.order),
        ]
    }

    /// The query of an address with the same narrowing.
    fn query(&self, after: &str) -> String {
        let mut pairs = self.pairs().to_vec();
        pairs.push(("after", after));
        paging::query(&pairs)
    }
}

/// The first day of what is recent.
pub(super) fn recently(today: Day) -> Day {
    today.saturating_sub(Span::new().days(RECENT_DAYS))
}

/// One page of promises and the start of the next.
pub(super) async fn page_of(
    ctx: &Ctx,
    narrowed: &Narrowed,
) -> Result<(Vec<Listed>, Option<String>), Problem> {
    let filter = narrowed.filter(ctx, actions::actor(ctx).await?);
    if narrowed.is_by_day() {
        let after = ctx.page_start(&narrowed.after, AfterDay::start())?;
        let found = store::by_day(&ctx.scope(), &filter, &after, PAGE + 1).await?;
        Ok(paging::cut(found, PAGE, |one| one.after_day().to_string()))
    } else {
        let after = ctx.page_start(&narrowed.after, PlanPlace::start())?;
        let found = store::in_plan(&ctx.scope(), &filter, &after, PAGE + 1).await?;
        Ok(paging::cut(found, PAGE, |one| one.after_in_plan().to_string()))
    }
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (found, next) = page_of(&ctx, &narrowed).await?;
    let count = store::counts(&ctx.scope(), ctx.today(), None).await?;
    let body = html! {
        (tabs::head(&ctx.say("promises-title"), Some(sentence(&ctx, count)), add_button(&ctx, None)))
        (tabs::draw(&ctx, "/goals/plan"))
        (views::view_links(&ctx, "/goals/plan"))
        (filters(&ctx, &narrowed).await?)
        (results(&ctx, &narrowed, &found, next, "/goals/plan"))
    };
    Ok(Page::new(ctx.say("promises-title"), body).show(&ctx))
}

/// "14 promises are open. 1 is late."
pub(super) fn sentence(ctx: &Ctx, count: Count) -> String {
    let text = &ctx.text;
    let mut said = vec![text.count("promises-open-count", count.open)];
    if count.late > 0 {
        said.push(text.count("promises-late-count", count.late));
    }
    if count.ideas > 0 {
        said.push(text.count("promises-idea-count", count.ideas));
    }
    said.join(" ")
}

fn add_address(ctx: &Ctx, serves: &str) -> String {
    ctx.path(&format!("/goals/plan/add?serves={serves}"))
}

pub(super) fn add_button(ctx: &Ctx, goal: Option<GoalId>) -> Markup {
    let serves = goal.map(|goal| format!("goal:{goal}")).unwrap_or_default();
    html! { @if ctx.holds(&TAKE_PART) { a.btn href=(add_address(ctx, &serves)) { (ctx.say("promises-add")) } } }
}

fn results(ctx: &Ctx, narrowed: &Narrowed, found: &[Listed], next: Option<String>, path: &str) -> Markup {
    let text = &ctx.text;
    let caption = text.count("promises-found", found.len());
    let gathered = match (narrowed.is_by_day(), path == "/goals/plan") {
        (true, _) => Gathered::Days,
        (false, true) => Gathered::Strategies,
        (false, false) => Gathered::StrategiesOfGoal,
    };
    html! {
        div.panel id="found" data-announce=(caption) {
            @if found.is_empty() { (parts::empty(&text.say("promises-none-found"), None)) } @else {
                (views::table(ctx, found, gathered, &caption))
                (parts::next_page(text, next.map(|after| format!("{}?{}", ctx.path(path), narrowed.query(&after)))))
            }
            p.src { (text.say("promises-export")) " "
                a href={ (ctx.path("/goals/plan.xlsx")) "?" (narrowed.query("")) } { "Excel" } " · "
                a href={ (ctx.path("/goals/plan.csv")) "?" (narrowed.query("")) } { "CSV" } }
        }
    }
}

async fn filters(ctx: &Ctx, narrowed: &Narrowed) -> Result<Markup, Problem> {
    let text = &ctx.text;
    let typed = Typed::from_pairs(narrowed.pairs());
    let none = Mistakes::none();
    let fields = Fields::new(text, &typed, &none);
    let address = ctx.path("/goals/plan");
    Ok(html! {
        form.filters.mt4 method="get" action=(address) role="search" aria-label=(text.say("promises-filters")) hx-get=(address)
            hx-target="#found" hx-select="#found" hx-swap="outerHTML" hx-push-url="true"
            hx-trigger="change, submit, input delay:300ms from:#words" {
            (fields.line("words", "promises-filter-words"))
            (fields.menu("show", "promises-filter-show", shows(ctx)))
            (fields.menu("whose", "promises-filter-whose", whose(ctx).await?))
            (fields.menu("serves", "promises-filter-serves", serves(ctx).await?))
            (fields.menu("order", "promises-filter-order", vec![(String::new(), text.say("promises-order-plan")), ("day".to_owned(), text.say("promises-order-day"))]))
            div.f { button.btn.alt { (text.say("promises-filter-go")) } }
        }
    })
}

fn shows(ctx: &Ctx) -> Vec<Choice> {
    let words = [
        ("", "promises-show-current"),
        ("open", "promises-show-open"),
        ("late", "promises-show-late"),
        ("not_started", "promise-status-not-started"),
        ("going_well", "promise-status-going-well"),
        ("needs_help", "promise-status-needs-help"),
        ("idea", "promises-show-ideas"),
        ("kept", "promise-status-kept"),
        ("let_go", "promise-status-let-go"),
        ("all", "promises-show-all"),
    ];
    words.map(|(word, key)| (word.to_owned(), ctx.say(key))).to_vec()
}

async fn whose(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let mut choices = vec![(String::new(), ctx.say("promises-whose-all"))];
    if ctx.holds(&TAKE_PART) {
        choices.push(("mine".to_owned(), ctx.say("promises-whose-mine")));
    }
    let known = organizations::store::names(&ctx.scope()).await?;
    choices.extend(known.into_iter().map(|(id, name)| (format!("organization:{id}"), name)));
    Ok(choices)
}

async fn serves(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let strategies = goals::strategies_of_goals(&ctx.scope()).await?;
    let mut choices = vec![(String::new(), ctx.say("promises-serves-all"))];
    for goal in goals::goals(&ctx.scope()).await? {
        choices.push((format!("goal:{}", goal.id), goal.title));
        let own = strategies.iter().filter(|strategy| strategy.goal_id == goal.id);
        choices.extend(own.map(|one| (format!("strategy:{}", one.id), format!("– {}", one.name))));
    }
    Ok(choices)
}

/// The plan of one goal on a page of its own.
pub(super) async fn of_goal(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Query(narrowed): Query<Narrowed>,
) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let goal = frame.goal.id;
    let narrowed = narrowed.of_goal(goal);
    let (found, next) = page_of(&ctx, &narrowed).await?;
    let count = store::counts(&ctx.scope(), ctx.today(), Some(goal)).await?;
    let path = format!("/goals/{id}/plan");
    let body = html! {
        (frame.head(&ctx, "/plan", &html! {}, &add_button(&ctx, Some(goal))))
        p.mut { (sentence(&ctx, count)) }
        (results(&ctx, &narrowed, &found, next, &path))
    };
    let title = ctx.text.with("promises-of-goal", [("goal", (&frame.goal.title).into())]);
    Ok(Page::new(title, body).show(&ctx))
}

/// The panel of one goal's plan: what is open or was kept lately, strategy by strategy.
///
/// # Errors
/// When the database does not answer.
pub async fn plan_of_goal(ctx: &Ctx, goal: GoalId) -> Result<Markup, Problem> {
    let panel = Panel {
        filter: Filter { goal: Some(goal), ..Filter::default() },
        add: add_address(ctx, &format!("goal:{goal}")),
        all: ctx.path(&format!("/goals/{goal}/plan")),
        gathered: Gathered::StrategiesOfGoal,
    };
    panel.draw(ctx).await
}

/// Promises of a goal that are open, by day. More would be no plan on paper.
const MOST_ON_PAPER: i64 = 100;

/// What is promised for one goal and not over, the earliest day first. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn open_for_goal(ctx: &Ctx, goal: GoalId) -> Result<Vec<Listed>, Problem> {
    let filter = Filter { goal: Some(goal), standing: Some(Standing::Open), ..Filter::default() };
    Ok(store::by_day(&ctx.scope(), &filter, &AfterDay::start(), MOST_ON_PAPER).await?)
}

/// The panel of what was promised for one strategy.
///
/// # Errors
/// When the database does not answer.
pub async fn plan_of_strategy(ctx: &Ctx, strategy: StrategyId) -> Result<Markup, Problem> {
    let panel = Panel {
        filter: Filter { strategy: Some(strategy), ..Filter::default() },
        add: add_address(ctx, &format!("strategy:{strategy}")),
        all: ctx.path(&format!("/goals/plan?serves=strategy:{strategy}")),
        gathered: Gathered::Days,
    };
    panel.draw(ctx).await
}

/// A part of the plan on the page of something it serves.
struct Panel {
    filter: Filter,
    /// Where one more is added.
    add: String,
    /// Where all of it is.
    all: String,
    gathered: Gathered,
}

impl Panel {
    async fn draw(self, ctx: &Ctx) -> Result<Markup, Problem> {
        let filter = Filter { current_since: Some(recently(ctx.today())), ..self.filter };
        let found = store::in_plan(&ctx.scope(), &filter, &PlanPlace::start(), PANEL + 1).await?;
        let (found, more) = paging::cut(found, PANEL, |_| ());
        let title = ctx.say("promises-panel-title");
        let label = ctx.say("promises-add-first");
        let button = ctx.holds(&TAKE_PART).then_some((self.add.as_str(), label.as_str()));
        Ok(html! {
            section.sec.panel aria-labelledby="plan" {
                div.ph { h2 #plan { (title) } @if !found.is_empty() && ctx.holds(&TAKE_PART) { a href=(self.add) { (ctx.say("promises-add-action")) } } }
                @if found.is_empty() { (parts::empty(&ctx.say("promises-panel-empty"), button)) }
                @else { (views::table(ctx, &found, self.gathered, &title)) }
                @if more.is_some() { p.src { a href=(self.all) { (ctx.say("promises-panel-more")) } } }
            }
        })
    }
}

/// Whether a promise is late today, for who only has its row.
pub(super) fn is_late(ctx: &Ctx, one: &Listed) -> bool {
    one.standing == Standing::Open && model::days_late(one.status, one.by, ctx.today()).is_some()
}
