//! Folders somebody wrote wrongly, or on purpose: every mistake is told with file, line and a sentence.

use kit_text::{Language, Source, Texts};
use proptest::prelude::*;

use crate::playbooks::format::mistakes::Mistake;
use crate::playbooks::format::{self, folder::Folder, markdown};

const GOOD: [(&str, &str); 3] = [
    (
        "playbook.toml",
        "format = 1\nkey = \"mine\"\nversion = 1\nlanguages = [\"en\", \"es\"]\nname_en = \"Mine\"\nname_es = \"Mío\"\n\
         about_en = \"A\"\nabout_es = \"B\"\npublisher = \"State office\"\nsource = \"Own\"\nlicence = \"CC0\"\n\n\
         [[change]]\nversion = 1\nwhat_en = \"First\"\nwhat_es = \"Primera\"\n",
    ),
    ("about.en.md", "# Mine\n\nWords.\n"),
    ("about.es.md", "# Mío\n\nPalabras.\n"),
];

fn mistakes(changes: &[(&str, &str)]) -> Vec<Mistake> {
    let mut files = GOOD.to_vec();
    for (name, text) in changes {
        files.retain(|(known, _)| known != name);
        files.push((name, text));
    }
    format::read(&Folder::of_texts(files)).err().unwrap_or_default()
}

/// The mistakes as somebody at a terminal reads them.
fn told(changes: &[(&str, &str)]) -> Vec<String> {
    let source = Source {
        feature: "playbooks",
        english: include_str!("../text.en.ftl"),
        spanish: include_str!("../text.es.ftl"),
    };
    let texts = std::sync::Arc::new(Texts::new(&[kit_text::OWN, source]).unwrap());
    let spanish = texts.in_language(Language::Spanish);
    let english = texts.in_language(Language::English);
    let line = |mistake: &Mistake| {
        let words = mistake.words(&english);
        assert!(!words.contains(kit_text::MISSING) && !mistake.words(&spanish).contains(kit_text::MISSING));
        format!("{}:{}: {}", mistake.file, mistake.line, words.replace(['\u{2068}', '\u{2069}'], ""))
    };
    mistakes(changes).iter().map(line).collect()
}

fn has(told: &[String], start: &str, words: &str) {
    assert!(
        told.iter().any(|line| line.starts_with(start) && line.contains(words)),
        "{start} {words}: {told:#?}"
    );
}

#[test]
fn a_good_folder_has_no_mistakes() {
    assert_eq!(told(&[]), [""; 0]);
}

#[test]
fn a_missing_language_is_told_at_the_line_of_the_other_one() {
    let groups = "# ours\n\n[[group]]\nid = \"core\"\nkind = \"core_team\"\nname_en = \"Core\"\npurpose_es = \"Para\"\n";
    let told = told(&[("groups.toml", groups)]);
    has(&told, "groups.toml:6:", "name_es is missing");
    has(&told, "groups.toml:7:", "purpose_en is missing");
}

#[test]
fn unknown_fields_and_broken_toml_are_told_where_they_stand() {
    has(
        &told(&[(
            "year.toml",
            "\n[[step]]\nid = \"a\"\nmonth = 1\nwhat_en = \"A\"\nwhat_es = \"A\"\nwho_en = \"B\"\nwho_es = \"B\"\ncolor = \"red\"\n",
        )]),
        "year.toml:9:",
        "No field is called “color” here",
    );
    has(&told(&[("year.toml", "[[step]\nid = 1\n")]), "year.toml:1:", "bracket");
    has(
        &told(&[("agenda.toml", "[[item]]\nid = \"Has Spaces\"\n")]),
        "agenda.toml:2:",
        "small letters",
    );
}

#[test]
fn ids_that_stand_twice_or_lead_nowhere_or_in_circles_are_told() {
    let group = |id: &str, above: &str| {
        format!(
            "[[group]]\nid = \"{id}\"\nkind = \"committee\"\nname_en = \"A\"\nname_es = \"A\"\npurpose_en = \"A\"\npurpose_es = \"A\"\npart_of = \"{above}\"\n"
        )
    };
    let circle =
        [group("one", "two"), group("two", "three"), group("three", "one"), group("four", "one")].concat();
    let told_of_circle = told(&[("groups.toml", &circle)]);
    has(&told_of_circle, "groups.toml:2:", "one → two → three");
    assert_eq!(told_of_circle.len(), 1, "the one that only hangs below the circle is not part of it");
    has(
        &told(&[("groups.toml", &group("one", "none"))]),
        "groups.toml:8:",
        "nothing in the playbook has this id",
    );
    let twice = [group("one", "two"), group("two", "two")].concat() + &group("one", "two");
    has(&told(&[("groups.toml", &twice)]), "groups.toml:18:", "a second time");
    let own = "[[phase]]\nid = \"p\"\nname_en = \"A\"\nname_es = \"A\"\n[[phase.milestone]]\nid = \"m\"\nname_en = \"A\"\nname_es = \"A\"\nbenchmarks_en = []\nbenchmarks_es = []\nafter = [\"m\"]\n";
    has(&told(&[("milestones.toml", own)]), "milestones.toml:6:", "circle");
}

#[test]
fn every_mistake_of_a_file_is_told_at_once_in_words_without_types() {
    let goal = "[[goal]]\nid = \"Clean Water\"\ntitle_en = \"Water\"\nproblem_en = \"Closed\"\nproblem_es = \"Cerrado\"\n\
        population_en = \"Towns\"\npopulation_es = \"Pueblos\"\n\n[[goal.objective]]\nid = \"days\"\nwho_en = \"Towns\"\n\
        who_es = \"Pueblos\"\nwhat_en = \"days\"\nwhat_es = \"días\"\nbaseline_en = \"How many?\"\nbaseline_es = \"¿Cuántos?\"\n\
        change = \"20 percent\"\nwithin_month = 24\n\n[[goal.objective]]\nid = \"open\"\nwithin_months = \"two\"\nwho_en = \"\"\nwho_es = \"x\"\n\n\
        [[goal]]\nid = \"banks\"\n";
    let told = told(&[("goals.toml", goal)]);
    has(&told, "goals.toml:2:", "small letters, digits and _ only");
    has(&told, "goals.toml:3:", "title_es is missing");
    has(&told, "goals.toml:17:", "percent, points, number");
    has(&told, "goals.toml:18:", "No field is called “within_month”");
    has(&told, "goals.toml:22:", "A whole number from 0 on");
    has(&told, "goals.toml:23:", "This text is empty");
    has(
        &told,
        "goals.toml:26:",
        "title is missing here. A text in both languages is written as title_en",
    );
    // The second objective lacks what and baseline, the second goal all but its id.
    has(&told, "goals.toml:20:", "baseline is missing here");
    has(&told, "goals.toml:26:", "problem is missing here");
    assert_eq!(told.len(), 13, "{told:#?}");
    let typed = ["u32", "i64", "variant", "struct", "sequence", "type:"];
    assert!(told.iter().all(|line| typed.iter().all(|word| !line.contains(word))), "{told:#?}");
}

#[test]
fn a_mistake_in_a_field_hides_no_other_of_the_same_entry() {
    let long = "x".repeat(301);
    let told_of = |file: &'static str, text: &str| told(&[(file, text)]);
    // Both languages of one text, and two sentences of one list.
    let both = format!(
        "[[item]]\nid = \"a\"\ntitle_en = \"\"\ntitle_es = \"{long}\"\nminutes = 500\nkind = \"shout\"\n"
    );
    let agenda = told_of("agenda.toml", &both);
    has(&agenda, "agenda.toml:3:", "This text is empty");
    has(&agenda, "agenda.toml:4:", "more than 300 letters");
    has(&agenda, "agenda.toml:6:", "inform, discuss, decide");
    has(&agenda, "agenda.toml:5:", "1 to 240");
    assert_eq!(agenda.len(), 4, "{agenda:#?}");
    let list = format!(
        "[[phase]]\nid = \"p\"\nname_en = \"A\"\nname_es = \"A\"\nfrom_month = 3\nuntil_month = 2\n[[phase.milestone]]\n\
         id = \"m\"\nbenchmarks_en = [\n  \"\",\n  \"{long}\",\n]\nbenchmarks_es = [\"uno\"]\nafter = [\"Not one\", \"gone\"]\n"
    );
    let milestones = told_of("milestones.toml", &list);
    has(&milestones, "milestones.toml:6:", "end comes before");
    has(&milestones, "milestones.toml:7:", "name is missing here");
    has(&milestones, "milestones.toml:10:", "This text is empty");
    has(&milestones, "milestones.toml:11:", "more than 300 letters");
    has(&milestones, "milestones.toml:9:", "same number of entries");
    has(&milestones, "milestones.toml:14:", "small letters");
    has(&milestones, "milestones.toml:14:", "nothing in the playbook has this id");
    assert_eq!(milestones.len(), 7, "{milestones:#?}");
    // What a file lacks, beside what its rules ask for.
    let evidence = told_of(
        "evidence.toml",
        "[[evidence]]\nid = \"a\"\nname_en = \"A\"\nrule = \"readings\"\nleast = \"two\"\n",
    );
    has(&evidence, "evidence.toml:3:", "name_es is missing");
    has(&evidence, "evidence.toml:1:", "why is missing");
    has(&evidence, "evidence.toml:5:", "A whole number from 0 on");
    has(&evidence, "evidence.toml:4:", "months is missing");
    has(&evidence, "evidence.toml:4:", "indicators is missing");
    has(&evidence, "evidence.toml:4:", "least has no meaning here");
    assert_eq!(evidence.len(), 6, "{evidence:#?}");
    // A rule nobody knows asks for nothing.
    let unknown = "[[evidence]]\nid = \"a\"\nname_en = \"A\"\nname_es = \"A\"\nwhy_en = \"A\"\nwhy_es = \"A\"\nrule = \"tea\"\n";
    assert_eq!(told_of("evidence.toml", unknown).len(), 1);
    let machine = "[machine]\nresident_weight = \"two\"\nquorum_voices = { number = 0 }\nquorum_sectors = { most = 3 }\n\
        fall_back = { at-least = \"150%\" }\nof = \"everybody\"\nabsences = { more_than = \"x\" }\n";
    let rules = told_of("rules.toml", machine);
    has(&rules, "rules.toml:2:", "A whole number from 0 on");
    has(&rules, "rules.toml:3:", "A whole number from 1 on");
    has(&rules, "rules.toml:4:", "more-than, at-least, number");
    has(&rules, "rules.toml:5:", "at most all");
    has(&rules, "rules.toml:6:", "may-vote");
    has(&rules, "rules.toml:7:", "A whole number from 0 on");
    has(&rules, "rules.toml:7:", "follows is missing");
    assert_eq!(rules.len(), 7, "{rules:#?}");
}

#[test]
fn a_mistake_in_one_file_hides_none_of_another() {
    let year = "[[step]]\nid = \"a\"\nmonth = 40\nwhat_en = \"A\"\nwhat_es = \"A\"\nwho_en = \"B\"\nwho_es = \"B\"\nstrategy = \"none\"\n";
    let told_of =
        told(&[("year.toml", year), ("playbook.toml", "format = 1\nkey = \"Mine\"\nversion = 2\n")]);
    has(&told_of, "playbook.toml:2:", "small letters");
    has(&told_of, "playbook.toml:1:", "publisher is missing");
    has(&told_of, "playbook.toml:1:", "licence is missing");
    assert!(told_of.iter().all(|line| !line.contains("source_en")), "{told_of:#?}");
    has(&told_of, "playbook.toml:3:", "The version is 2");
    has(&told_of, "year.toml:3:", "1 to 36");
    has(&told_of, "year.toml:8:", "nothing in the playbook has this id");
    // Whoever wrote an id wrongly is not told that nothing has the one it was meant to be.
    let misspelled = "[[goal]]\nid = \"Clean Water\"\n[[goal.strategy]]\nid = \"None\"\n";
    let quiet = told(&[("year.toml", year), ("goals.toml", misspelled)]);
    assert!(quiet.iter().all(|line| !line.contains("nothing in the playbook")), "{quiet:#?}");
    // A file that is missing or broken lets the others be looked at.
    let broken = told(&[("year.toml", year), ("playbook.toml", "format = \n")]);
    has(&broken, "year.toml:3:", "1 to 36");
}

#[test]
fn a_folder_full_of_mistakes_tells_the_first_ones() {
    let entry = "[[question]]\nid = \"Bad Id\"\nhigh_is = \"sideways\"\n";
    let told_of = told(&[("survey.toml", &entry.repeat(190)), ("goals.toml", &"[[goal]]\n".repeat(200))]);
    assert!((60..=200).contains(&told_of.len()), "{}", told_of.len());
}

#[test]
fn lines_that_are_no_toml_are_told_in_plain_words() {
    let cases = [
        ("title_en = \"One\ntitle_es = \"Uno\"\n", 1, "quotation marks"),
        ("title_en = One\n", 1, "quotation marks"),
        ("title_en\n", 1, "field = \"value\""),
        ("title_en = \"One\"\ntitle_es = \"Uno\"\ntitle_en = \"Two\"\n", 3, "a second time"),
        ("item = [{ id = \"one\" \n", 1, "bracket"),
    ];
    for (text, line, words) in cases {
        has(&told(&[("agenda.toml", text)]), &format!("agenda.toml:{line}:"), words);
    }
}

#[test]
fn a_file_that_cannot_be_read_makes_no_mistakes_elsewhere() {
    let commitments = "[[commitment]]\nid = \"mill\"\ntitle_en = \"A\"\ntitle_es = \"B\"\nwho_en = \"The mill\"\n\
        who_es = \"El molino\"\npurpose_en = \"A\"\npurpose_es = \"B\"\nverifier_en = \"The mill\"\n\
        verifier_es = \"Otra gente\"\ngoal = \"clean\"\nelement = []\n";
    let told = told(&[("goals.toml", "[[goal]]\nid = \"clean\"\n"), ("commitments.toml", commitments)]);
    assert!(told.iter().all(|line| !line.contains("nothing in the playbook")), "{told:#?}");
    has(&told, "commitments.toml:2:", "same party commits and verifies");
    let folder = Folder::of_texts(GOOD.map(|(name, text)| {
        let bytes = if name == "about.es.md" {
            vec![b'#', b' ', 0xed]
        } else {
            text.as_bytes().to_vec()
        };
        (name, bytes)
    }));
    assert_eq!(format::read(&folder).unwrap_err().len(), 1);
}

#[test]
fn what_is_too_long_or_too_many_is_told() {
    let long = "x".repeat(121);
    has(
        &told(&[("agenda.toml", &format!("title_en = \"{long}\"\ntitle_es = \"a\"\n"))]),
        "agenda.toml:1:",
        "more than 120 letters",
    );
    let many = (0..201).map(|number| format!("[[series]]\nid = \"s{number}\"\nfrom_year = 1\nname_en = \"a\"\nname_es = \"a\"\nwhy_apart_en = \"a\"\nwhy_apart_es = \"a\"\n")).collect::<String>();
    has(&told(&[("indicators.toml", &many)]), "indicators.toml:", "more than 200 entries");
    let large = format!("# {}\n", "a".repeat(300 * 1024));
    let folder = std::env::temp_dir().join(format!("playbook-large-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    GOOD.iter().for_each(|(name, text)| std::fs::write(folder.join(name), text).unwrap());
    std::fs::write(folder.join("year.toml"), large).unwrap();
    let read = format::read(&Folder::on_disk(&folder).unwrap()).unwrap_err();
    assert_eq!((read[0].file.as_str(), read.len()), ("year.toml", 1));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[cfg(unix)]
#[test]
fn links_folders_and_bytes_are_no_files_of_a_playbook() {
    let folder = std::env::temp_dir().join(format!("playbook-links-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("deeper")).unwrap();
    GOOD.iter().for_each(|(name, text)| std::fs::write(folder.join(name), text).unwrap());
    std::os::unix::fs::symlink("/etc/passwd", folder.join("year.toml")).unwrap();
    std::fs::write(folder.join("groups.toml"), [0xff, 0xfe, 0, 1]).unwrap();
    std::fs::write(folder.join("virus.exe"), "x").unwrap();
    let found = format::read(&Folder::on_disk(&folder).unwrap()).unwrap_err();
    let files: Vec<&str> = found.iter().map(|mistake| mistake.file.as_str()).collect();
    assert_eq!(files, ["deeper", "groups.toml", "virus.exe", "year.toml"]);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn names_in_an_archive_that_lead_elsewhere_are_no_files() {
    let inside = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let mut files: Vec<_> = GOOD.iter().map(|(name, text)| inside(&format!("mine/{name}"), text)).collect();
    assert!(
        format::read(&Folder::of_archive(files.clone())).is_ok(),
        "one folder around all is taken off"
    );
    files.push(inside("mine/../../etc/passwd", "x"));
    files.push(inside("mine\\year.toml", "x"));
    let found = format::read(&Folder::of_archive(files)).unwrap_err();
    assert!(found.iter().any(|mistake| mistake.file.contains("passwd")), "{found:?}");
}

#[test]
fn hostile_markdown_is_refused_with_its_line() {
    let refused = [
        ("# Mine\n\n<script>alert(1)</script>\n", 3, "HTML"),
        ("Words <img src=x onerror=alert(1)>", 1, "HTML"),
        ("![a](https://example.org/a.png)", 1, "Pictures"),
        ("Fine.\n\n[here](javascript:alert(1))", 3, "javascript:alert(1"),
        ("[here](//example.org)", 1, "https://"),
        ("[here](data:text/html;base64,AAAA)", 1, "https://"),
        ("```\ncode\n```", 1, "Code"),
        ("> quoted", 1, "quotes"),
    ];
    for (text, line, words) in refused {
        has(&told(&[("about.en.md", text)]), &format!("about.en.md:{line}:"), words);
    }
}

#[test]
fn a_rule_without_its_numbers_and_a_gap_between_grant_years_are_told() {
    let evidence = "[[evidence]]\nid = \"a\"\nname_en = \"A\"\nname_es = \"A\"\nwhy_en = \"A\"\nwhy_es = \"A\"\nrule = \"minutes_months\"\nleast = 3\n";
    let told_of = told(&[("evidence.toml", evidence)]);
    has(&told_of, "evidence.toml:7:", "months is missing");
    has(&told_of, "evidence.toml:7:", "least has no meaning here");
    let years = "[[years]]\nfrom = 1\nuntil = 2\ngrant_at_most = \"100%\"\nbasis_en = \"A\"\nbasis_es = \"A\"\n[[years]]\nfrom = 4\ngrant_at_most = \"120%\"\nbasis_en = \"A\"\nbasis_es = \"A\"\n";
    has(&told(&[("match.toml", years)]), "match.toml:9:", "at most all");
    has(&told(&[("match.toml", &years.replace("120%", "80%"))]), "match.toml:8:", "go on with 3");
}

#[test]
fn a_file_that_is_needed_and_a_format_of_the_future_are_told() {
    let found = format::read(&Folder::default()).unwrap_err();
    assert_eq!(found.len(), 3, "{found:?}");
    let future = GOOD[0].1.replace("format = 1", "format = 9").replace("[\"en\", \"es\"]", "[\"en\"]");
    let told = told(&[("playbook.toml", &future)]);
    has(&told, "playbook.toml:1:", "another format than 1");
    has(&told, "playbook.toml:4:", "languages");
}

#[test]
fn the_small_markdown_becomes_values() {
    use markdown::{Block, Span};
    let text = "# Title\n\nWords that **stand out** and\ngo on [here](https://example.org/a_b).\n\n- one\n- two\n  goes on\n\n1. first\n2. second\n";
    let blocks = markdown::read(text).unwrap();
    let plain = |words: &str| Span::Plain(words.to_owned());
    assert_eq!(blocks.len(), 4);
    assert_eq!(blocks[0], Block::Heading(1, vec![plain("Title")]));
    let Block::Paragraph(spans) = &blocks[1] else {
        panic!("{blocks:?}")
    };
    assert!(spans.contains(&Span::Bold("stand out".to_owned())));
    let link = Span::Link { words: "here".to_owned(), to: "https://example.org/a_b".to_owned() };
    assert!(spans.contains(&link));
    assert_eq!(
        blocks[2],
        Block::List(vec![vec![plain("one")], vec![plain("two"), plain(" "), plain("goes on")]])
    );
    assert!(matches!(&blocks[3], Block::Numbered(items) if items.len() == 2));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_links_only_lead_to_the_web(text in "(?s).{0,300}") {
        if let Ok(blocks) = markdown::read(&text) {
            let spans = blocks.iter().flat_map(|block| match block {
                markdown::Block::Heading(_, spans) | markdown::Block::Paragraph(spans) => spans.clone(),
                markdown::Block::List(items) | markdown::Block::Numbered(items) => items.concat(),
            });
            for span in spans {
                if let markdown::Span::Link { to, .. } = span {
                    prop_assert!(to.starts_with("http"), "{to}");
                }
            }
        }
    }

    #[test]
    fn any_toml_file_is_read_or_refused_at_a_line_it_has(text in "(?s)[\\[\\]a-z_=\"\n{}., 0-9é]{0,200}") {
        for mistake in mistakes(&[("groups.toml", &text)]) {
            prop_assert!(mistake.line >= 1 && mistake.line <= text.lines().count().max(1) + 1);
        }
    }
}
