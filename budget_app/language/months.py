"""The names of the months, to be translated with their contexts; January first."""

from budget_app.language.marked import marked_in

NAME_CONTEXT = "month"
SHORT_CONTEXT = "month, short"

MONTH_NAMES = (
    marked_in("month", "January"),
    marked_in("month", "February"),
    marked_in("month", "March"),
    marked_in("month", "April"),
    marked_in("month", "May"),
    marked_in("month", "June"),
    marked_in("month", "July"),
    marked_in("month", "August"),
    marked_in("month", "September"),
    marked_in("month", "October"),
    marked_in("month", "November"),
    marked_in("month", "December"),
)
SHORT_MONTH_NAMES = (
    marked_in("month, short", "Jan"),
    marked_in("month, short", "Feb"),
    marked_in("month, short", "Mar"),
    marked_in("month, short", "Apr"),
    marked_in("month, short", "May"),
    marked_in("month, short", "Jun"),
    marked_in("month, short", "Jul"),
    marked_in("month, short", "Aug"),
    marked_in("month, short", "Sep"),
    marked_in("month, short", "Oct"),
    marked_in("month, short", "Nov"),
    marked_in("month, short", "Dec"),
)
