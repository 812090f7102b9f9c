//! Server time of the page of a goal with many numbers of many years.

use goals::goals::{Goal, GoalId};
use goals::numbers::model::{Amount, Kind, Period, Reading, State};
use goals::numbers::{Indicator, IndicatorId, ReadingId};
use kit_store::{Allowed, Reads, added};

use crate::host::{self, NOW, SLUG, Size};
use crate::pages::ask;

/// Numbers of the goal, and years of each.
const NUMBERS: u128 = 40;
const YEARS: i16 = 20;

pub async fn run() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let (app, router) = host::make(folder.path(), &Size { coalitions: 1, people: 200, changes: 3 }).await?;
    let goal = GoalId(app.ids.next(NOW));
    fill(&app, goal).await?;
    println!("{NUMBERS} numbers of {YEARS} years\n");
    println!("page                       p50 µs   p99 µs  statements     HTML");
    for below in ["", "/numbers", "/plan", "/logic-model"] {
        let figures = ask(&router, &format!("/{SLUG}/goals/{goal}{below}")).await?;
        println!(
            "/goals/…{below:<16} {:>8} {:>8} {:>10} {:>8.1} KB",
            figures.p50,
            figures.p99,
            figures.statements,
            figures.bytes as f64 / 1024.0
        );
    }
    Ok(())
}

async fn fill(app: &kit_web::App, goal: GoalId) -> Result<(), Box<dyn std::error::Error>> {
    let (coalition,): (kit_store::CoalitionId,) =
        app.db.one("SELECT id FROM coalition WHERE slug = $1", &[&SLUG]).await?;
    let allowed = Allowed {
        account: None,
        name: "Rosa Delgado".to_owned(),
        for_organization: None,
        at: NOW,
        ids: app.ids.clone(),
        batch: None,
    };
    let tx = app.db.scope(coalition).begin().await?;
    added(&tx, &allowed, &Goal::named(goal, 1, "Fewer students misuse medicine")).await?;
    for number in 0..NUMBERS {
        let id = IndicatorId(app.ids.next(NOW));
        let indicator = Indicator {
            goal_id: Some(goal),
            kind: Kind::Share,
            ..Indicator::named(id, &format!("Number {number}"))
        };
        added(&tx, &allowed, &indicator).await?;
        for year in 0..YEARS {
            let empty = Reading::empty(ReadingId(app.ids.next(NOW)), id, Period::year(2006 + year));
            let value = Some(Amount::from_whole(i64::from(40 - year)));
            let reading = Reading { state: State::Number, value, sample_size: Some(900), ..empty };
            added(&tx, &allowed, &reading).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
