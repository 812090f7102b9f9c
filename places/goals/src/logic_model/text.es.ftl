# El modelo lógico: del problema a lo que será diferente.

logic-model-title = Del problema a lo que será diferente
logic-model-begin = Pregunte "¿por qué?" sobre el problema, y "¿por qué aquí?" sobre cada respuesta. Lo que se puede mostrar con una cifra se puede revisar después.
logic-model-done = hecho
logic-model-problem = Problema
logic-model-root-causes = ¿Por qué? Causas de fondo
logic-model-local-conditions = ¿Por qué aquí? Condiciones locales
logic-model-strategies = Estrategias
logic-model-activities = Compromisos y actividades
logic-model-short-outcomes = Objetivos, más pronto
logic-model-long-outcomes = Meta, más tarde
logic-model-column-stage = Parte
logic-model-column-what = Qué
logic-model-column-shows = Qué lo muestra
logic-model-column-leads = Lleva a
logic-model-none-yet = Nada todavía
logic-model-description = Modelo lógico. El problema lleva a { $causes } causas de fondo y { $conditions } condiciones locales, a las que responden { $strategies } estrategias con { $activities } compromisos, hacia { $objectives } objetivos y la meta. La tabla de abajo dice lo mismo.
logic-model-answers = A qué responde aquí
logic-model-no-conditions = Nadie ha dicho todavía por qué es así aquí.
logic-model-no-answer = Ninguna estrategia responde todavía
logic-model-history = Todo lo que cambió aquí
logic-model-edit = Editar

root-causes-add = Agregar una causa de fondo
root-causes-add-lede = Una respuesta a "¿por qué es esto un problema?".
root-causes-lede = Una causa de fondo: una respuesta a "¿por qué?".
root-causes-save-new = Agregar esta causa
root-causes-edit = Cambiar la causa de fondo
root-causes-remove = Quitar esta causa
root-causes-remove-hint = Sus condiciones locales se quedan con el problema. El historial puede traerla de vuelta.
root-causes-goal-id = Meta
root-causes-position = Orden
root-causes-words = ¿Por qué?
root-causes-words-hint = Como "Es fácil encontrar medicinas en casa".
root-causes-words-missing = Escriba la causa en pocas palabras

local-conditions-add = Agregar una condición local
local-conditions-add-lede = Por qué la causa es así en este lugar, y qué lo muestra.
local-conditions-lede = Una condición local: una respuesta a "¿por qué aquí?".
local-conditions-save-new = Agregar esta condición
local-conditions-edit = Cambiar la condición local
local-conditions-remove = Quitar esta condición
local-conditions-remove-hint = El historial puede traerla de vuelta.
local-conditions-goal-id = Meta
local-conditions-position = Orden
local-conditions-cause-id = Causa de fondo
local-conditions-no-cause = Ninguna todavía
local-conditions-cause-unknown = Elija una causa de la misma meta
local-conditions-words = ¿Por qué aquí?
local-conditions-words-hint = Como "En pocas casas se guardan las medicinas con llave".
local-conditions-words-missing = Escriba la condición en pocas palabras
local-conditions-figure = Qué lo muestra
local-conditions-figure-hint = Como "9 de 64 casas visitadas tenían llave".
local-conditions-source = De dónde sale
local-conditions-source-hint = Como "visitas a casas, otoño de 2025".
local-conditions-strategies = Estrategias que responden

history-kind-root-cause = causa de fondo
history-kind-local-condition = condición local
logic-model-more = y { $count } más

news-root-cause-added = Una causa de fondo: { $label }
news-local-condition-added = Cómo se nota aquí: { $label }
