//! The door of somebody who begins with a problem.

use super::*;

/// The first of the five questions as the page sends it.
const PROBLEM: [(&str, &str); 10] = [
    ("id", ID),
    ("purpose_id", "01890000-0000-7000-8000-0000000000bb"),
    ("words", "Tres estudiantes en el hospital en una sola primavera."),
    ("why_now", "alarming_event"),
    ("why_now_words", "Abril"),
    ("name", "Río Verde Together"),
    ("place", "Río Verde County"),
    ("time_zone", "America/Denver"),
    ("sector_scheme", "simple"),
    ("given_name", "Rosa"),
];

#[tokio::test]
async fn the_door_of_a_problem_asks_why_now_and_gives_honest_advice() {
    for app in apps().await {
        let host = fresh_host(&app).await;
        let doors = host.get("/start").await;
        for words in [
            "A problem to solve",
            "Why can one group not fix it alone?",
            "Just looking?",
            "/start/why-now",
        ] {
            assert!(doors.page().contains(words), "{words} is missing");
        }
        let asked = host.get("/start/why-now").await;
        for words in ["Something alarming happened", "None of these", "Five early troubles", "#part-9"] {
            assert!(asked.page().contains(words), "{words} is missing");
        }
        assert_eq!(
            asked.body.matches("/start/guide#part-").count(),
            13,
            "eight gains and five troubles, each with its part"
        );
        let nothing = host.get("/start/why-now?asked=yes").await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.body.contains("href=\"#why_now\""));
        let none = host.get("/start/why-now?asked=yes&why_now=none").await;
        assert!(
            none.page().contains("try it with a smaller group first")
                && none.body.contains("Go on all the same")
        );
        let chosen = host.get("/start/why-now?asked=yes&why_now=new_funding").await;
        assert_eq!(chosen.leads_to(), "/start/problem?why_now=new_funding");
        let first = host.get("/start/problem?why_now=new_funding").await;
        assert!(
            first.page().contains("value=\"new_funding\" selected") && first.body.contains("Question 1 of 5")
        );
        host.get("/start/problem?why_now=%3Cscript%3E").await.page();
        for page in ["/start", "/start/why-now?asked=yes&why_now=none", "/start/problem", "/start/guide"] {
            host.clone().in_spanish().get(page).await.page();
        }
        let officer = app.visitor(Role::Officer).await;
        assert_eq!(officer.get("/start/why-now").await.status, StatusCode::NOT_FOUND);
        assert_eq!(officer.post("/start/problem", &PROBLEM).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_first_answer_founds_the_coalition_and_home_names_the_next_question() {
    for app in apps().await {
        let host = fresh_host(&app).await.in_spanish();
        let mut form = PROBLEM.to_vec();
        form.push(("own_email", "rosa@example.org"));
        let next = "/rio-verde-together/guide/founding/alone";
        let (one, other) =
            tokio::join!(host.post("/start/problem", &form), host.post("/start/problem", &form));
        for sent in [one, other, host.post("/start/problem", &form).await] {
            assert_eq!(sent.leads_to(), next);
        }
        let founded = coalition::by_slug(&app.app.db, "rio-verde-together").await.unwrap().unwrap();
        let scope = app.app.db.scope(founded.id);
        let purposes = goals::purpose::reasons::store::all(&scope).await.unwrap();
        assert_eq!(purposes.len(), 1, "one answer");
        assert_eq!(purposes[0].why_now_words, "Abril");
        assert!(
            people::seats::store::seats(&scope).await.unwrap().is_empty(),
            "seats come with their people"
        );
        let home = host.get("/rio-verde-together").await;
        for words in ["Seguir con la pregunta 2", "1 de 5 respondidas", next] {
            assert!(home.page().contains(words), "{words} is missing");
        }
        let timing = home.headers.get("server-timing").unwrap().to_str().unwrap();
        let statements: u32 = timing.rsplit("desc=\"").next().unwrap().trim_end_matches('"').parse().unwrap();
        println!("Home of a coalition that begins asks {statements} times");
        let news = host.get("/rio-verde-together/history").await;
        assert!(news.page().contains("Rosa"), "the founder wrote it");
    }
}

#[tokio::test]
async fn nothing_is_founded_before_the_whole_first_page_is_right() {
    for app in apps().await {
        let host = fresh_host(&app).await;
        let long = "x".repeat(4001);
        for (field, value, named) in [
            ("words", "", vec!["words", "own_email"]),
            ("words", long.as_str(), vec!["words"]),
            ("name", " ", vec!["name"]),
            ("time_zone", "Mars/Olympus", vec!["time_zone"]),
            ("sector_scheme", "", vec!["sector_scheme"]),
            ("given_name", "", vec!["given_name"]),
        ] {
            let mut form: Vec<_> = PROBLEM.into_iter().filter(|(name, _)| *name != field).collect();
            form.push((field, value));
            let reply = host.post("/start/problem", &form).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            for name in named {
                assert!(reply.body.contains(&format!("href=\"#{name}\"")), "{name} is not named");
            }
            assert!(
                reply.body.contains(ID) && reply.body.contains("Río Verde County"),
                "what was typed stays"
            );
        }
        assert_eq!(coalition::list(&app.app.db, "").await.unwrap().len(), 1);
    }
}
