keeping-title = Que la gente se quede
keeping-lede = Seis razones por las que la gente se queda. Cada una se responde con sus registros, por la regla que está al lado.
keeping-none = Cuando haya personas, esta página muestra quién puede estar alejándose y una cosa pequeña que hacer.
keeping-add = Agregar a una persona
keeping-whole = Todo el grupo
keeping-list = Quién necesita un paso pequeño
keeping-own = Cómo está en su caso
keeping-not-you = Usted no está entre las personas de esta coalición.
keeping-lowest = Entre las dos razones más bajas.
keeping-well = Va bien
keeping-missing = { $count ->
    [one] Falta 1 razón
   *[other] Faltan { $count } razones
}
keeping-not-yet = Todavía no: { $reasons }
keeping-ask = Pregúntele por: { $reasons }
keeping-tell = Nadie le ha preguntado por: { $reasons }. Dígalo en la próxima reunión o escríbalo en su propia página.
keeping-more = { $count ->
    [one] Mostrar 1 persona más
   *[other] Mostrar { $count } personas más
}

keeping-recognition = Reconocimiento
keeping-recognition-rule = Se le agradeció en el último año, en persona o con su organización.
keeping-recognition-step = Agradézcanle una cosa que hizo.
keeping-recognition-do = Anotar un agradecimiento
keeping-respect = Respeto
keeping-respect-rule = La última reunión ofreció lo que necesita y terminó a más tardar diez minutos después de lo acordado.
keeping-respect-step = Pregúntenle qué le haría más fácil venir a la próxima reunión.
keeping-respect-do = Lo que necesita
keeping-role = Papel propio
keeping-role-rule = Tiene un lugar, un cargo, una tarea, una parte en un grupo o un compromiso en el último año.
keeping-role-step = Ofrézcanle una cosa pequeña que sea suya.
keeping-role-do = Acordar un compromiso
keeping-relationships = Relaciones
keeping-relationships-rule = Está en un grupo, o vino a tres de las últimas seis reuniones.
keeping-relationships-step = Preséntenle a una persona que todavía no conoce.
keeping-relationships-do = Buscar un grupo
keeping-reward = Lo que gana
keeping-reward-rule = Da tiempo, compromisos o presencia, y se le preguntó y se anotó qué gana con ello.
keeping-reward-step = Pregúntenle qué gana con esto y qué le gustaría ganar.
keeping-reward-do = Su página
keeping-results = Resultados
keeping-results-rule = Cumplió un compromiso, o algo se hizo con su nombre o el de su organización, en el último año.
keeping-results-step = Cuéntenle qué resultó de su trabajo.
keeping-results-do = Lo que hicimos
keeping-celebrate = Algo que celebrar
keeping-celebrate-hint = Salió bien en los últimos 60 días y nadie lo ha celebrado. Bastan un café y dos frases al final de la próxima reunión.
keeping-celebrate-promise = Compromiso cumplido
keeping-celebrate-milestone = Hito alcanzado
keeping-celebrate-target = Se llegó a la cifra buscada
keeping-celebrate-do = Anotar una celebración
