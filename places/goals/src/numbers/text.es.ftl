# Cifras: lo que se sigue en el tiempo, sus valores, de dónde vienen.

numbers-title = Cifras
numbers-empty = Todavía no hay cifras. Basta una cifra antigua para empezar.
numbers-late = { $count ->
    [one] Una cifra está atrasada.
   *[other] { $count } cifras están atrasadas.
}
numbers-of-goal = Cifras de: { $goal }
numbers-export = Llévese esta lista:
numbers-paste-link = Pegar o importar muchos valores
numbers-readings-link = Todos los valores, uno por uno
numbers-no-value = sin valor

numbers-column-name = Cifra
numbers-column-newest = Más reciente
numbers-column-target = Objetivo
numbers-column-trend = Tendencia
numbers-column-status = Estado
numbers-column-due = Próxima fecha
numbers-column-period = Cuándo
numbers-column-value = Valor
numbers-column-limits = Probablemente entre
numbers-column-people = Respuestas o personas
numbers-column-note = Nota
numbers-column-group = Grupo
numbers-column-whose = De quiénes
numbers-everybody = Todas las personas

numbers-status-reached = Lograda
numbers-status-on-track = Va bien
numbers-status-watch = Atención
numbers-status-behind = Atrasada
numbers-status-rule = El estado compara el valor más reciente con la línea recta entre el valor inicial y el objetivo. En la línea o mejor: va bien. Peor, pero con al menos la mitad del cambio esperado: atención. Menos de la mitad: atrasada.

numbers-finding-up = { $name }: sube { $count ->
    [one] desde la última vez
   *[other] { $count } veces seguidas
}, ahora { $value }
numbers-finding-down = { $name }: baja { $count ->
    [one] desde la última vez
   *[other] { $count } veces seguidas
}, ahora { $value }
numbers-finding-same = { $name }: sin cambio en { $value }
numbers-finding-one = { $name }: { $value }
numbers-trend-from-to = Tendencia de { $first } a { $newest }
numbers-rate-value = { $value } por { $multiplier }
numbers-target-by = { $target } para { $month }
numbers-target-sentence = Objetivo: { $target }
numbers-target-change = { $change } desde el valor inicial
numbers-next-due-sentence = La próxima cifra se espera el { $day }.
numbers-points = { $points } puntos
numbers-change-both = { $points }, { $percent }
numbers-value-in = { $value }, { $period }
numbers-limits = { $lower } a { $upper } ({ $method })
numbers-how-sure = { $period }, probablemente entre { $limits }.
numbers-forecast-said = Los guiones largos muestran hacia dónde va la línea si nada cambia: una recta por los últimos cinco valores.
numbers-method-wilson = Wilson, 95%
numbers-method-exact-poisson = Poisson exacto, 95%
numbers-method-byar = Byar, 95%
numbers-method-stated = según la fuente
numbers-method-survey = según la muestra de la encuesta, 95%
numbers-quarter = { $number ->
    [1] 1.er
    [2] 2.º
    [3] 3.er
   *[other] 4.º
} trimestre de { $year }
numbers-half = { $number ->
    [1] 1.er
   *[other] 2.º
} semestre de { $year }
numbers-question-number = pregunta { $count }

numbers-hidden-hidden-at-source = oculto por la fuente
numbers-hidden-small-numbers = oculto para proteger a grupos pequeños
numbers-hidden-uncertain = oculto, demasiado incierto
numbers-hidden-counts-not-told = oculto, los conteos no se dicen
numbers-hidden-part-hidden = oculto, una parte está oculta

numbers-as-table = Ver estas cifras en una tabla
numbers-source-line = Fuente: { $source }.
numbers-source-with-answers = Fuente: { $source }, { $count } respuestas en { $period }.
numbers-chart-target = objetivo { $target }
numbers-chart-target-word = objetivo
numbers-chart-started = Empezamos, { $month }
numbers-chart-started-short = Empezamos
numbers-chart-question-changed = Cambió la pregunta
numbers-chart-question-changed-short = Otra pregunta
numbers-chart-line-chart = Gráfica de líneas.
numbers-chart-own = { $name }: de { $first } en { $from } a { $newest } en { $to }.
numbers-chart-none = { $name } todavía no tiene un valor que mostrar.
numbers-chart-highest = El valor más alto fue { $most } en { $when }.
numbers-chart-target-sentence = El objetivo es { $target }.
numbers-chart-other = { $name }: de { $first } a { $newest }.

numbers-story-title = La historia detrás de las cifras
numbers-story-none = ¿Por qué es así y para quiénes? Unas frases honestas ayudan más que otra cifra.
numbers-story-write = Escribir la historia
numbers-story-edit = Cambiar la historia
numbers-story-form-title = La historia detrás de: { $name }
numbers-written-by = Texto de { $name }.
numbers-agreed = Acordado el { $day }.
numbers-written-and-agreed = Texto de { $name }, acordado el { $day }.
numbers-left-out-title = Quién queda fuera, { $period }
numbers-left-out-none-title = Quién queda fuera
numbers-left-out-none = Todavía no hay valores por grupo. El grado, el idioma o el lugar suelen decir más que el total.
numbers-left-out-mark = La marca es { $name }, { $value }.

numbers-add = Agregar una cifra
numbers-add-lede = Basta un nombre para empezar. Después vienen los valores.
numbers-save-new = Agregar esta cifra
numbers-edit = Editar
numbers-edit-title = Editar: { $name }
numbers-remove = Quitar esta cifra y todos sus valores
numbers-still-needed = Otras cifras se calculan con esta. Cámbielas primero
numbers-add-reading = Agregar un valor
numbers-save-reading = Agregar este valor
numbers-reading-title = { $whose }, { $period }
numbers-readings-title = Todos los valores de: { $name }
numbers-remove-reading = Quitar este valor
numbers-no-readings = Todavía no hay valores. Basta un valor antiguo para empezar.
numbers-derived-empty = Esta cifra se calcula. Aparece cuando todas sus partes tienen un valor para el mismo tiempo.
numbers-own-values = Todos los valores generales
numbers-groups-title = Valores por grupo
numbers-details = Qué es esta cifra
numbers-change = Cambio desde el inicio
numbers-measures-objectives = Objetivos que mide
numbers-percent-of-target = Valor más reciente en porcentaje del objetivo

numbers-form-what = Qué es
numbers-form-more = Unidad, lugar, población, cifras calculadas
numbers-form-computed = Calculada con otras cifras
numbers-form-aim = A dónde debe llegar
numbers-form-baseline = Valor inicial y pronóstico
numbers-form-origin = De dónde viene
numbers-name = Nombre
numbers-name-hint = Corto, por ejemplo: uso indebido en los últimos 30 días.
numbers-name-missing = Escriba un nombre
numbers-measures = Qué se mide, en quiénes, cuándo
numbers-measures-hint = Por ejemplo: estudiantes que dicen haber usado mal un medicamento en los últimos 30 días, encuesta de primavera.
numbers-goal-id = Meta a la que pertenece
numbers-goal-none = Todavía ninguna
numbers-goal-unknown = Elija una meta de la lista
numbers-kind = Cómo se obtiene el valor
numbers-kind-proportion = Una parte de un grupo, en porcentaje: cuántas personas de cuántas
numbers-kind-rate = Una tasa: casos por tantas personas
numbers-kind-count = Un conteo o un peso
numbers-kind-mean = Un promedio
numbers-kind-money = Dinero
numbers-kind-share = Un porcentaje que alguien más calculó
numbers-kind-derived = Calculada con otras cifras
numbers-kind-fixed = Ya hay valores, y significarían otra cosa. Mejor agregue otra cifra
numbers-polarity = ¿Qué es mejor?
numbers-polarity-down = Menos es mejor
numbers-polarity-up = Más es mejor
numbers-unit = Unidad
numbers-unit-hint = Por ejemplo libras, personas, horas. El porcentaje y los dólares se ponen solos.
numbers-decimals = Dígitos después del punto decimal
numbers-decimals-hint = De 0 a 4.
numbers-decimals-wrong = Escriba un dígito de 0 a 4
numbers-multiplier = ¿Por cuántas personas es la tasa?
numbers-multiplier-hint = Por ejemplo 1,000 o 100,000. También se multiplica así una razón de dos cifras.
numbers-multiplier-wrong = Escriba un número entero, como 100000
numbers-occurrence = Casos que se cuentan
numbers-occurrence-none = No aplica
numbers-occurrence-prevalence = Todos los casos que hay (prevalencia)
numbers-occurrence-incidence = Solo los casos nuevos (incidencia)
numbers-place = Lugar
numbers-population = Población
numbers-derivation = Cómo se calcula
numbers-derivation-none = No se calcula
numbers-derivation-ratio = La primera entre la segunda
numbers-derivation-difference = La primera menos la segunda
numbers-derivation-sum = Todas juntas
numbers-derivation-missing = Elija cómo se calcula
numbers-derived-not-typed = Esta cifra se calcula con otras. Cambie un valor allá
numbers-parts = Se calcula con
numbers-parts-hint = En el orden de esta lista. Solo se usa cuando se calcula.
numbers-parts-wrong = Elija dos cifras; para una suma, de dos a seis
numbers-parts-own = Una cifra no se puede calcular con ella misma
numbers-parts-unknown = Elija de la lista cifras que no sean calculadas
numbers-target = Objetivo
numbers-target-hint = Con dígitos, como 6.0. Abajo puede decir que es un cambio.
numbers-target-on = Para qué día
numbers-target-day-missing = Elija el día en que se debe lograr el objetivo
numbers-target-kind = El objetivo es
numbers-target-kind-absolute = El valor al que se quiere llegar
numbers-target-kind-change = Tanto más o menos que el valor inicial
numbers-target-kind-percent-change = Tanto por ciento más o menos que el valor inicial
numbers-baseline = Valor inicial
numbers-baseline-first = El primer valor
numbers-baseline-missing = Un cambio necesita un valor inicial. Elija uno
numbers-forecast = Hacia dónde va la línea por sí sola
numbers-forecast-none = No dibujarlo
numbers-forecast-straight-line = Una línea recta por los últimos cinco valores (mínimos cuadrados)
numbers-source-id = Fuente
numbers-source-none = Sin decir
numbers-source-unknown = Elija una fuente de la lista
numbers-new-source = O una fuente nueva
numbers-new-source-hint = Por ejemplo: encuesta estudiantil del condado.
numbers-frequency = Cada cuánto hay un valor nuevo
numbers-frequency-monthly = Cada mes
numbers-frequency-quarterly = Cada tres meses
numbers-frequency-half-yearly = Cada medio año
numbers-frequency-yearly = Cada año
numbers-frequency-two-yearly = Cada dos años
numbers-frequency-irregular = De vez en cuando
numbers-next-due = Fecha del próximo
numbers-next-due-hint = Cuándo debe llegar el valor que sigue a este.
numbers-comparison-note = Sobre la comparación
numbers-comparison-note-hint = Por ejemplo: la línea del estado es la encuesta estatal, misma pregunta.

numbers-finding = Lo que muestra, en una frase
numbers-finding-hint = El título de la gráfica, por ejemplo: el uso indebido ha bajado cuatro años seguidos. Si queda vacío, lo escribimos.
numbers-story = La historia
numbers-story-hint = ¿Por qué es así, para quiénes, qué ayudó y qué no?
numbers-not-claimed = Lo que no afirmamos
numbers-not-claimed-hint = Por ejemplo: el estado también bajó un poco.
numbers-quote = Una voz
numbers-quote-by = De quién es la voz y dónde se escuchó
numbers-quote-by-hint = Mejor un grupo que un nombre, salvo que la persona esté de acuerdo.
numbers-written-by-label = Texto de
numbers-agreed-on = Acordado el

numbers-period = Para cuándo
numbers-period-hint = Un año como 2025, un año escolar como 2024-2025, 2025-Q2, un mes como 2025-05 o un día como 2025-05-14.
numbers-period-wrong = Escriba un año desde 1900, como 2025, o un mes como 2025-05
numbers-period-ahead = Este tiempo todavía no empieza
numbers-period-taken = Ya hay un valor para este tiempo. Ábralo para corregirlo
numbers-value = Valor
numbers-value-direct = Valor, si no se conocen las partes
numbers-value-hint = Con dígitos, como 3400.
numbers-value-hint-percent = En porcentaje, como 7.4.
numbers-value-hint-unit = En { $unit }, con dígitos.
numbers-value-missing = Escriba el valor
numbers-value-negative = No puede ser menor que cero
numbers-value-disagrees = El valor no es el que dan los dos números. Deje fuera uno de ellos
numbers-percent-range = Un porcentaje está entre 0 y 100
numbers-percent-meaning = ¿Es un porcentaje o una parte de uno? Elija cuál quiere decir
numbers-percent-which = ¿Cuál quiere decir?
numbers-percent-as-is = { $value }%
numbers-percent-as-part = { $value }%, escrito como parte de uno
numbers-numerator = Cuántas personas
numbers-numerator-hint = A cuántas les pasó, como 87.
numbers-numerator-negative = No pueden ser menos de cero
numbers-numerator-above = No pueden ser más que todo el grupo de abajo
numbers-numerator-missing = Escriba cuántas personas
numbers-denominator = De cuántas
numbers-denominator-hint = Todas las que respondieron o pudieron responder, como 1180.
numbers-denominator-negative = Un grupo no puede ser menor que cero
numbers-denominator-missing = Escriba de cuántas
numbers-sample-size = Respuestas detrás del valor
numbers-sample-wrong = Escriba un número entero, como 1180
numbers-lower = Límite inferior, si la fuente lo dice
numbers-lower-hint = Si queda vacío, se calcula y se dice el método.
numbers-upper = Límite superior
numbers-limits-wrong = El valor queda fuera de estos límites
numbers-amount-wrong = Escriba el número con dígitos, como 7.4
numbers-amount-too-large = Es más de un billón. Revise el número
numbers-reading-more = Un grupo, una comparación, un valor oculto, otra pregunta
numbers-series = Comparación
numbers-series-hint = Vacío para la cifra propia; si no, un nombre como Estado.
numbers-breakdown = Grupos por
numbers-breakdown-hint = Por ejemplo, grado o idioma en casa.
numbers-group = Grupo
numbers-group-hint = Por ejemplo, grado 12.
numbers-group-half = Escriba por qué son los grupos y también cuál grupo es
numbers-question = Versión de la pregunta
numbers-question-hint = Suba el número cuando cambie la pregunta o la forma de contar. No se dibuja una línea entre las dos.
numbers-question-wrong = Escriba un número entero de 1 a 99
numbers-state = ¿Hay un valor?
numbers-state-number = Sí
numbers-state-suppressed = La fuente lo oculta
numbers-state-missing = Nadie lo tiene
numbers-note = Nota

numbers-sources-title = Fuentes
numbers-sources-lede = De dónde vienen las cifras y qué tan pequeño puede ser un grupo antes de ocultarse.
numbers-sources-none = Todavía no hay fuentes. Una fuente tiene un nombre, una frecuencia y una regla para grupos pequeños.
numbers-source-add = Agregar una fuente
numbers-source-name = Nombre
numbers-source-name-missing = Escriba un nombre
numbers-source-link = Enlace
numbers-source-note = Nota
numbers-source-note-hint = Quién pregunta, a quiénes, cómo; con qué hay que tener cuidado.
numbers-source-frequency = Cada cuánto hay un valor nuevo
numbers-source-policy = Grupos pequeños
numbers-policy = Grupos pequeños

numbers-paste-title = Muchos valores a la vez
numbers-paste-lede = Para todas las cifras: escriba su nombre en la primera columna.
numbers-paste = Pegue una tabla
numbers-paste-hint = Directo de una hoja de cálculo, con su primera línea.
numbers-paste-example-one = Año	Valor	Respuestas
numbers-paste-example = Cifra	Año	Valor
numbers-paste-file = O elija un archivo
numbers-paste-file-hint = Una hoja de cálculo (.xlsx) o .csv de 4 MB como máximo.
numbers-paste-check = Revisar los valores
numbers-paste-shapes = Tablas que podemos leer
numbers-paste-shape-one = Un valor por fila: columnas llamadas año, valor y, si las tiene, numerador, denominador, respuestas, grupo, comparación.
numbers-paste-shape-two = Los años en la primera línea y una fila por cada comparación o grupo.
numbers-paste-shape-three = Los años en la primera columna y una columna por cada comparación o grupo. Un grupo se llama así: Grado: Grado 8.
numbers-paste-marks = Un asterisco, 1-5, <10 y similares cuentan como ocultos por la fuente; NA y un guion, como sin valor. Nunca se vuelven un número.
numbers-paste-nothing-yet = Nada se guarda antes de que usted vea qué pasa con cada fila.
numbers-paste-refused = Esta tabla no se puede leer
numbers-paste-your-table = su tabla
numbers-paste-empty = Pegue una tabla o elija un archivo
numbers-paste-no-numbers = No encontramos una columna con tiempos o una con valores. Llame a una año y a otra valor.
numbers-paste-too-long = Es demasiado de una vez: 5,000 valores como máximo. Divida la tabla en dos.
numbers-check-title = Qué pasa con cada valor
numbers-check-rows = Fila por fila
numbers-check-new = { $count ->
    [one] 1 nuevo
   *[other] { $count } nuevos
}
numbers-check-corrections = { $count ->
    [one] 1 cambia lo guardado
   *[other] { $count } cambian lo guardado
}
numbers-check-same = { $count ->
    [one] 1 igual a lo guardado
   *[other] { $count } iguales a lo guardado
}
numbers-check-nothing = { $count ->
    [one] 1 celda vacía
   *[other] { $count } celdas vacías
}
numbers-check-wrong = { $count ->
    [one] 1 necesita otra mirada
   *[other] { $count } necesitan otra mirada
}
numbers-check-save = { $count ->
    [one] Guardar 1 valor
   *[other] Guardar { $count } valores
}
numbers-check-left = { $count ->
    [one] Un valor no se guarda: vea abajo por qué.
   *[other] { $count } valores no se guardan: vea abajo por qué.
}
numbers-check-not-rows = Estas líneas no son filas con valores: { $lines }. Parecen títulos, totales o notas.
numbers-check-unread = Estas columnas no se leen: { $columns }.
numbers-check-more = { $count } filas más están bien y no se muestran.
numbers-percent-which-all = Algunos porcentajes son menores que uno. ¿Qué significan?
numbers-column-line = Línea
numbers-column-verdict = Qué pasa con él
numbers-verdict-new = Nuevo: { $value }
numbers-verdict-correction = { $was } pasa a { $becomes }
numbers-verdict-same = Ya está guardado igual
numbers-verdict-unknown = No hay una cifra con este nombre
numbers-verdict-twice = El mismo tiempo y grupo están en la línea { $count }
numbers-id = Cifra
numbers-too-many-readings = Envíe 5,000 valores como máximo

news-indicator-added = Una cifra nueva que seguir: { $label }
news-indicator-changed = Hay novedades sobre la cifra: { $label }
news-indicator-removed = Ya no se sigue: { $label }
news-reading-added = Un valor nuevo: { $label }
news-reading-changed = Se corrigió un valor: { $label }
news-reading-removed = Se quitó un valor: { $label }
news-data-source-added = Una fuente nueva de cifras: { $label }
news-data-source-changed = Cambió una fuente de cifras: { $label }
news-data-source-removed = Se quitó una fuente de cifras: { $label }
numbers-source-remove = Quitar esta fuente
numbers-source-needed = Hay cifras que vienen de esta fuente. Primero elija otra para ellas
numbers-due = Un valor nuevo: { $name }
search-kind-indicator = Cifras
history-kind-indicator = cifra
history-kind-data-source = fuente de cifras
history-kind-reading = valor de una cifra
numbers-limits-of-survey = Los límites de este valor vienen de un archivo de encuesta: toman en cuenta sus pesos y sus escuelas. Si usted cambia el valor o el número de respuestas, ya no le corresponden y se quitan. Escriba otros límites si el informe de la encuesta los trae.
