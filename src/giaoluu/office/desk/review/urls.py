"""The addresses of the review desk."""

from django.urls import URLPattern, path

from giaoluu.office.desk.review import deciding, judging, moving, queue, screens

urlpatterns: list[URLPattern] = [
    path("review/", queue.queue, name="review"),
    path("review/<int:key>/", screens.page, name="review_page"),
    path("review/<int:key>/add/", screens.adding, name="review_adding"),
    path("review/<int:key>/added/", deciding.add_fact, name="review_add"),
    path("review/<int:key>/move/", moving.move, name="review_move"),
    path("review/<int:key>/again/", deciding.read_again, name="review_again"),
    path("review/<int:key>/groups/<slug:group>/", deciding.accept_group, name="review_group"),
    path("review/<int:key>/facts/<int:fact>/", screens.card, name="review_card"),
    path("review/<int:key>/facts/<int:fact>/decide/", deciding.decide, name="review_decide"),
    path("same/<slug:noun>/<int:key>/", judging.same_as, name="same_as"),
    path("same/<slug:noun>/<int:left>/<int:right>/", judging.pair, name="same"),
    path("same/<slug:noun>/<int:left>/<int:right>/judge/", judging.judge, name="judge"),
    path("same/judgements/<int:key>/take-back/", judging.take_back_judgement, name="take_judgement_back"),
]
