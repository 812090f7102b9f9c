voices-title = Quién tiene voz
voices-lede = Una voz por cada organización que ocupa un lugar y una por cada lugar de residentes. Una organización con varios lugares se oye una sola vez.
voices-none = Todavía nadie tiene voz. Las voces vienen de los lugares: los ocupa una organización o alguien que vive aquí.
voices-to-seats = Ocupar los primeros lugares
voices-count = { $count ->
    [one] Una voz
   *[other] { $count } voces
}
voices-voice = Voz
voices-speaker = Habla hoy
voices-alternate = Suplente
voices-group = Grupo
voices-nobody = Nadie todavía
voices-group-resident-seats = Lugares de residentes
voices-group-community-and-faith = Grupos comunitarios y de fe
voices-group-agencies-and-schools = Oficinas públicas y escuelas
voices-group-health-and-treatment = Salud, farmacia, tratamiento
voices-group-businesses = Negocios
