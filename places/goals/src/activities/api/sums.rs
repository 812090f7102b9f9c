//! What the entries add up to, for programs.

use axum::extract::Query;
use axum::http::Method;
use kit_web::api::{Operation, json_answer};
use kit_web::{Access, Answer, Ctx, Problem, Routes};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::activities::model::Code;
use crate::activities::pages::funders;
use crate::activities::pages::period::Period;
use crate::activities::{agreed, blind, crosswalk, own_tables, store};
use crate::rights::SEE_GOALS;

const PERIOD: &[(&str, &str)] = &[
    ("from", "A day, `2026-03-10`; three years before `until` when left out."),
    ("until", "A day; today when left out."),
];
const OF_CODE: &[(&str, &str)] = &[
    ("code", "The code to add up; change when left out."),
    ("from", "A day, `2026-03-10`; three years before `until` when left out."),
    ("until", "A day; today when left out."),
];
const OF_TABLE: &[(&str, &str)] = &[
    ("table", "The key of a table: seven_strategies, evaluation_form."),
    ("from", "A day, `2026-03-10`; three years before `until` when left out."),
    ("until", "A day; today when left out."),
];

pub fn routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let agreement = Operation::gives::<AgreementShape>(
        "getActivityAgreement",
        "How far two scorers agree: percent and Cohen's kappa.",
    );
    let growth = Operation::gives::<GrowthShape>(
        "getActivityGrowth",
        "How entries of one code add up over time; without those you still have to judge.",
    );
    let categories = Operation::gives::<CategoriesShape>(
        "getActivityCategories",
        "The entries in the categories of one funder; without those you still have to judge.",
    );
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/activity-agreement",
            see,
            agreement.query(PERIOD),
            self::agreement,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/activity-growth",
            see,
            growth.query(OF_CODE),
            self::growth,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/activity-categories",
            see,
            categories.query(OF_TABLE),
            self::categories,
        )
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    code: String,
    table: String,
    from: String,
    until: String,
}

impl Asked {
    fn period(&self, ctx: &Ctx) -> Period {
        Period::asked(&self.from, &self.until, ctx.today())
    }
}

/// How far two scorers agree.
#[derive(Serialize, JsonSchema)]
struct AgreementShape {
    /// Entries judged twice.
    judged: usize,
    /// Entries nobody has judged a second time.
    waiting: i64,
    /// From 0 to 100; absent while nothing was judged twice.
    percent: Option<f64>,
    /// From −1 to 1; absent when everything got one and the same code.
    kappa: Option<f64>,
}

async fn agreement(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let period = asked.period(&ctx);
    let judged = store::judgements(&ctx.scope(), period.from, period.until).await?;
    let agreement = agreed::of(&judged);
    Ok(json_answer(&AgreementShape {
        judged: agreement.map_or(0, |agreement| agreement.judged),
        waiting: store::waiting_count(&ctx.scope(), period.from, period.until).await?,
        percent: agreement.map(|agreement| agreement.percent()),
        kappa: agreement.and_then(|agreement| agreement.kappa()),
    }))
}

/// How entries add up.
#[derive(Serialize, JsonSchema)]
struct GrowthShape {
    code: &'static str,
    days: Vec<GrowthDay>,
}

#[derive(Serialize, JsonSchema)]
struct GrowthDay {
    day: String,
    /// Entries of this day.
    new: i64,
    /// All entries from the first day on.
    so_far: i64,
}

async fn growth(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let period = asked.period(&ctx);
    let code = Code::from_word(&asked.code).unwrap_or(Code::Change);
    let sight = blind::sight(&ctx).await?;
    let days = store::changes_by_day(&ctx.scope(), code, period.from, period.until, sight).await?;
    let mut so_far = 0;
    let day = |(day, new): (kit_store::Day, i64)| {
        so_far += new;
        GrowthDay { day: day.to_string(), new, so_far }
    };
    Ok(json_answer(&GrowthShape { code: code.word(), days: days.into_iter().map(day).collect() }))
}

/// The entries in the categories of one funder.
#[derive(Serialize, JsonSchema)]
struct CategoriesShape {
    table: String,
    name: String,
    categories: Vec<CategoryShape>,
    /// Entries that fit none of the categories.
    outside: i64,
}

#[derive(Serialize, JsonSchema)]
struct CategoryShape {
    key: String,
    name: String,
    entries: i64,
    /// People counted in these entries.
    people: i64,
}

async fn categories(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let period = asked.period(&ctx);
    let known = own_tables::of(&ctx.scope()).await?;
    let wanted = |table: &&std::borrow::Cow<'static, crosswalk::Table>| {
        asked.table.is_empty() || table.key == asked.table
    };
    let table = known.iter().find(wanted).ok_or(Problem::NotFound)?;
    let sight = blind::sight(&ctx).await?;
    let rows = store::by_funder(&ctx.scope(), period.from, period.until, sight).await?;
    let (held, outside) = funders::count(table, &rows);
    let language = ctx.language();
    let categories = table.categories.iter().zip(held).map(|(category, held)| CategoryShape {
        key: category.key.clone(),
        name: category.name(language).to_owned(),
        entries: held.entries,
        people: held.people,
    });
    Ok(json_answer(&CategoriesShape {
        table: table.key.clone(),
        name: table.name(language).to_owned(),
        categories: categories.collect(),
        outside: outside.entries,
    }))
}
