//! A playbook of a coalition's own: brought as an archive, installed, brought again in a newer version.

use std::io::{Cursor, Write};

use axum::http::Method;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor};

use crate::playbooks::store;
use crate::testing::apps;

const UPLOAD: &str = "/testville/guide/playbook-upload";
const PAGE: &str = "/testville/guide/playbooks/river_towns";

fn itself(version: u32) -> String {
    let change = |version: u32| {
        format!(
            "[[change]]\nversion = {version}\nwhat_en = \"News {version}\"\nwhat_es = \"Nuevo {version}\"\n"
        )
    };
    format!(
        "format = 1\nkey = \"river_towns\"\nversion = {version}\nlanguages = [\"en\", \"es\"]\nname_en = \"River towns\"\n\
         name_es = \"Pueblos del río\"\nabout_en = \"A\"\nabout_es = \"B\"\npublisher = \"Office\"\nsource = \"Own\"\n\
         licence = \"CC0\"\n{}",
        (1..=version).map(change).collect::<String>()
    )
}

fn group(id: &str, purpose: &str) -> String {
    format!(
        "[[group]]\nid = \"{id}\"\nkind = \"committee\"\nname_en = \"{id}\"\nname_es = \"{id}\"\npurpose_en = \"{purpose}\"\n\
         purpose_es = \"{purpose}\"\n"
    )
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

async fn send(visitor: &Visitor, file: &[u8]) -> Reply {
    let mut body =
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.zip\"\r\n\r\n".to_vec();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--x--\r\n");
    visitor.send(Method::POST, UPLOAD, "multipart/form-data; boundary=x", body).await
}

async fn bring(visitor: &Visitor, version: u32, groups: &str) -> Reply {
    let file = archive(&[
        ("river/playbook.toml", &itself(version)),
        ("river/about.en.md", "# River towns\n\nWords.\n"),
        ("river/about.es.md", "# Pueblos\n\nPalabras.\n"),
        ("river/groups.toml", groups),
    ]);
    send(visitor, &file).await
}

/// The differences of version 2 as programs read them.
async fn told_to_programs(coordinator: &Visitor) {
    let told = coordinator.get("/api/v1/coalitions/testville/playbooks/river_towns/update").await.value();
    assert_eq!((&told["installed_version"], &told["version"]), (&1.into(), &2.into()));
    let piece = |key: &str| {
        let pieces = told["pieces"].as_array().unwrap();
        pieces
            .iter()
            .find(|one| one["piece"]["key"] == key)
            .unwrap_or_else(|| panic!("{key}: {told}"))
            .clone()
    };
    assert_eq!(piece("group.boats")["differs"], "new");
    assert_eq!(piece("group.walks")["differs"], "by_playbook");
    let signs = piece("group.signs");
    assert_eq!(signs["differs"], "by_both");
    let purpose = signs["fields"]
        .as_array()
        .unwrap()
        .iter()
        .find(|field| field["field"] == "purpose")
        .unwrap();
    assert_eq!(
        (&purpose["was"], &purpose["becomes"], &purpose["now"]),
        (&"First".into(), &"Second".into(), &"Our own".into())
    );
    assert_eq!(told["left_out"], serde_json::json!(["talks"]));
}

#[tokio::test]
async fn a_newer_version_changes_only_what_was_chosen() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let first = ["walks", "signs", "talks"].map(|id| group(id, "First")).concat();
        assert_eq!(bring(&coordinator, 1, &first).await.leads_to(), PAGE);
        coordinator.post(&format!("{PAGE}/install"), &[("parts", "groups")]).await.leads_to();
        let groups = people::groups::bodies::store::all(&app.scope()).await.unwrap();
        let signs = groups.iter().find(|group| group.name == "signs").unwrap();
        let own = [("name", "signs"), ("kind", "committee"), ("purpose", "Our own"), ("version", "1")];
        coordinator
            .post(&format!("/testville/people/groups/{}/edit", signs.id), &own)
            .await
            .leads_to();

        let second = ["walks", "signs"].map(|id| group(id, "Second")).concat() + &group("boats", "Second");
        bring(&coordinator, 2, &second).await.leads_to();
        assert!(coordinator.get(PAGE).await.page().contains("See what is new"));
        let page = coordinator.get(&format!("{PAGE}/update")).await;
        let page = page.page();
        assert!(page.contains("News 2") && !page.contains("News 1"));
        assert!(
            page.contains("Changed in the playbook and by you") && page.contains("New in this version"),
            "{page}"
        );
        told_to_programs(&coordinator).await;
        let chosen = [("group.walks", "take"), ("group.signs", "keep"), ("group.boats", "take")];
        coordinator.post(&format!("{PAGE}/update"), &chosen).await.leads_to();
        let groups = people::groups::bodies::store::all(&app.scope()).await.unwrap();
        let purpose =
            |name: &str| groups.iter().find(|group| group.name == name).map(|group| group.purpose.as_str());
        assert_eq!(purpose("walks"), Some("Second"));
        assert_eq!(purpose("signs"), Some("Our own"));
        assert_eq!(purpose("talks"), Some("First"), "what the newer version left out stays");
        assert_eq!(purpose("boats"), Some("Second"));

        // Taking the update back leaves the first version installed.
        coordinator.post(&format!("{PAGE}/take-back"), &[]).await.leads_to();
        let groups = people::groups::bodies::store::all(&app.scope()).await.unwrap();
        assert!(!groups.iter().any(|group| group.name == "boats"));
        let installed = store::installed_with_key(&app.scope(), "river_towns").await.unwrap().unwrap();
        assert_eq!(installed.number, 1);
    }
}

#[tokio::test]
async fn a_long_list_of_pieces_takes_no_more_statements_than_a_short_one() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let many = |purpose: &str| {
            (0..40).map(|number| group(&format!("group_{number}"), purpose)).collect::<String>()
        };
        bring(&coordinator, 1, &many("First")).await.leads_to();
        coordinator.post(&format!("{PAGE}/install"), &[("parts", "groups")]).await.leads_to();
        bring(&coordinator, 2, &many("Second")).await.leads_to();
        for page in [PAGE.to_owned(), format!("{PAGE}/update")] {
            let reply = coordinator.get(&page).await;
            assert!(reply.page().contains("group_39"), "{page}");
            assert!(reply.statements() <= 15, "{page} takes {} statements", reply.statements());
        }
    }
}

#[tokio::test]
async fn what_is_wrong_with_an_archive_is_told_with_file_and_line() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let wrong = bring(&coordinator, 1, "[[group]]\nid = \"a\"\ncolor = \"red\"\n").await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert!(wrong.body.contains("groups.toml:3"), "{}", wrong.body);
        let wrong = send(&coordinator, b"no archive").await;
        assert!(wrong.body.contains("not a ZIP archive"));
        let empty = send(&coordinator, b"").await;
        assert_eq!(empty.status.as_u16(), 422);
        let taken = archive(&[
            ("playbook.toml", &itself(1).replace("\"river_towns\"", "\"drug_free\"")),
            ("about.en.md", "# A\n\nB\n"),
            ("about.es.md", "# A\n\nB\n"),
        ]);
        assert!(send(&coordinator, &taken).await.body.contains("Give yours another one"));
        assert!(store::offered(&app.scope()).await.unwrap().is_empty());
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(UPLOAD).await.status.as_u16(), 403);
    }
}

#[tokio::test]
async fn sectors_of_a_playbook_bring_their_rules_and_its_categories_stand_with_the_others() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let sectors = "one_sector_per_person = true\n[[sector]]\nkey = \"guards\"\nname_en = \"River guards\"\n\
            name_es = \"Guardias del río\"\nshort_en = \"Guards\"\nshort_es = \"Guardias\"\nhint_en = \"In service\"\n\
            hint_es = \"En servicio\"\n[[sector.rule]]\nrule = \"active_sworn_officer\"\nquestion_en = \"In service\"\n\
            question_es = \"En servicio\"\ngap_en = \"Not known to be in service\"\ngap_es = \"No consta que esté en servicio\"\n";
        let file = archive(&[
            ("playbook.toml", &itself(1)),
            ("about.en.md", "# A\n\nB\n"),
            ("about.es.md", "# A\n\nB\n"),
            ("sectors.toml", sectors),
            ("crosswalks.toml", include_str!("../../../example/river_towns/crosswalks.toml")),
        ]);
        send(&coordinator, &file).await.leads_to();
        let parts = [("parts", "sectors"), ("parts", "crosswalks")];
        coordinator.post(&format!("{PAGE}/install"), &parts).await.leads_to();
        // What the funder asks for stands beside the categories of every other funder.
        let funders = coordinator.get("/testville/goals/done/funders?table=county_grant").await;
        assert!(funders.page().contains("People taught or helped"));
        let coalition = kit_web::coalition::by_slug(&app.app.db, "testville").await.unwrap().unwrap();
        let scheme = people::sectors::of(&app.scope(), &coalition).await.unwrap();
        assert_eq!(coalition.sector_scheme, people::sectors::OWN);
        assert!(scheme.one_sector_per_person);
        let guards = scheme.sector("guards").unwrap();
        assert_eq!(guards.rules[0].gap(kit_text::Language::English), "Not known to be in service");
        assert_eq!(guards.rules[0].rule, people::sectors::Rule::ActiveSwornOfficer);
    }
}

async fn group_named(app: &kit_web::testing::TestApp, name: &str) -> people::groups::bodies::Group {
    let groups = people::groups::bodies::store::all(&app.scope()).await.unwrap();
    groups.into_iter().find(|group| group.name == name).unwrap()
}

/// Four groups are installed; then the coalition rewrites one, calls one differently and takes one out, and the playbook
/// leaves one out, renames one, brings one and changes the rewritten one.
async fn changed_in_every_way(app: &TestApp, coordinator: &Visitor) {
    let first = ["walks", "signs", "talks", "boats"].map(|id| group(id, "First words of it")).concat();
    bring(coordinator, 1, &first).await.leads_to();
    coordinator.post(&format!("{PAGE}/install"), &[("parts", "groups")]).await.leads_to();
    let edit = async |name: &str, new_name: &str, purpose: &str| {
        let group = group_named(app, name).await;
        let version = group.version.to_string();
        let fields = [("name", new_name), ("kind", "committee"), ("purpose", purpose), ("version", &version)];
        let page = format!("/testville/people/groups/{}/edit", group.id);
        coordinator.post(&page, &fields).await.leads_to();
    };
    edit("signs", "signs", "Our own words").await;
    edit("walks", "Evening walks", "First words of it").await;
    let boats = group_named(app, "boats").await;
    let out = format!("/api/v1/coalitions/testville/groups/{}", boats.id);
    coordinator.json(Method::DELETE, &out, &serde_json::json!({})).await;
    let second = [
        group("walks", "Second words of it").replace("name_en = \"walks\"", "name_en = \"River walks\""),
        group("signs", "Second words of it"),
        group("boats", "Second words of it"),
        group("fish", "Words about fish"),
    ]
    .concat();
    bring(coordinator, 2, &second).await.leads_to();
}

#[tokio::test]
async fn a_playbook_changed_in_every_way_shows_each_difference_and_keeps_choices_after_a_mistake() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        changed_in_every_way(&app, &coordinator).await;
        let page = coordinator.get(&format!("{PAGE}/update")).await;
        for words in [
            "Changed in the playbook and by you",
            "New in this version",
            "Words about fish",
            "No longer in the playbook; what you have of it stays",
            "River",
            "Evening",
        ] {
            assert!(page.page().contains(words), "{words}: {}", page.body);
        }
        assert!(page.page().contains("<del>") && page.page().contains("<ins>"));
        // Somebody rewrites the walks after the page was drawn, and one choice is missing.
        let chosen = [
            ("group.walks", "take"),
            ("seen.group.walks", "by_playbook"),
            ("group.signs", "take"),
            ("seen.group.signs", "by_both"),
            ("group.fish", "<maybe>"),
        ];
        let refused = coordinator.post(&format!("{PAGE}/update"), &chosen).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("Somebody changed this since you looked"), "{}", refused.body);
        assert!(refused.body.contains("Choose take or keep for each piece"));
        let signs = refused.body.split("id=\"group.signs\"").nth(1).unwrap();
        let signs = signs.split("</fieldset>").next().unwrap();
        assert!(signs.contains("value=\"take\" checked"), "what was chosen is kept: {signs}");
        assert_eq!(group_named(&app, "signs").await.purpose, "Our own words", "nothing is written");
        let chosen = [("group.walks", "keep"), ("group.signs", "take"), ("group.fish", "take")];
        let seen = [("seen.group.signs", "by_both")];
        coordinator
            .post(&format!("{PAGE}/update"), &[chosen.as_slice(), seen.as_slice()].concat())
            .await
            .leads_to();
        assert_eq!(group_named(&app, "signs").await.purpose, "Second words of it");
        assert_eq!(group_named(&app, "Evening walks").await.purpose, "First words of it");
        assert_eq!(group_named(&app, "fish").await.purpose, "Words about fish");
        assert_eq!(group_named(&app, "talks").await.purpose, "First words of it", "left out, and stays");
    }
}

#[tokio::test]
async fn words_of_an_installed_playbook_stand_beside_the_question_they_are_for() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let question = "/testville/guide/results/much";
        let reading = "/testville/guide/playbooks/grade_level_reading/install";
        assert!(!coordinator.get(question).await.page().contains("From the playbook"));
        coordinator.post(reading, &[("parts", "agenda"), ("parts", "groups")]).await.leads_to();
        let asked = coordinator.get(question).await;
        assert!(
            asked.page().contains("From the playbook") && asked.page().contains("as a change from your own")
        );
        let spanish = coordinator.clone().in_spanish().get(question).await;
        assert!(spanish.page().contains("Del cuaderno") && spanish.page().contains("como un cambio desde"));
        // One of a coalition's own, with words nobody may run.
        let help = "[[help]]\nquestion = \"results.much\"\nwords_en = \"<b>Count</b> fish\"\nwords_es = \"Cuenten peces\"\n";
        let own = |help: &str| {
            archive(&[
                ("playbook.toml", &itself(1)),
                ("about.en.md", "# A\n\nB\n"),
                ("about.es.md", "# A\n\nB\n"),
                ("groups.toml", &group("walks", "First")),
                ("help.toml", help),
            ])
        };
        let wrong = send(&coordinator, &own(&help.replace("results.much", "results.nothing"))).await;
        assert!(wrong.body.contains("help.toml:2") && wrong.body.contains("no question"), "{}", wrong.body);
        send(&coordinator, &own(help)).await.leads_to();
        coordinator.post(&format!("{PAGE}/install"), &[("parts", "groups")]).await.leads_to();
        let asked = coordinator.get(question).await;
        assert!(
            asked.page().contains("&lt;b&gt;Count&lt;/b&gt; fish") && asked.page().contains("River towns")
        );
    }
}
