"""Changes to what families do together: savings groups and village projects."""

from budget_app.model.edits.edit import Edit, EditCode
from budget_app.model.groups import Group
from budget_app.model.village_project import VillageProject
from budget_app.model.workshop import Workshop


def group_added(group: Group) -> Edit:
    """Put a group behind the others."""

    def change(workshop: Workshop) -> Workshop:
        return workshop.evolve(groups=(*workshop.groups, group))

    return Edit(EditCode.ADD_GROUP, change, group.label)


def group_changed(group: Group, field: str) -> Edit:
    """Put the group in the place of the one with its identity; `field` is what changed, so that typing merges."""

    def change(workshop: Workshop) -> Workshop:
        return workshop.evolve(groups=tuple(group if other.id == group.id else other for other in workshop.groups))

    return Edit(EditCode.CHANGE_GROUP, change, group.label, (group.id, field))


def group_deleted(group: Group) -> Edit:
    """Take a group out."""

    def change(workshop: Workshop) -> Workshop:
        return workshop.evolve(groups=tuple(other for other in workshop.groups if other.id != group.id))

    return Edit(EditCode.DELETE_GROUP, change, group.label)


def project_added(project: VillageProject) -> Edit:
    """Put a project behind the others."""

    def change(workshop: Workshop) -> Workshop:
        return workshop.evolve(projects=(*workshop.projects, project))

    return Edit(EditCode.ADD_PROJECT, change, project.label)


def project_changed(project: VillageProject, field: str) -> Edit:
    """Put the project in the place of the one with its identity; `field` is what changed, so that typing merges."""

    def change(workshop: Workshop) -> Workshop:
        projects = (project if other.id == project.id else other for other in workshop.projects)
        return workshop.evolve(projects=tuple(projects))

    return Edit(EditCode.CHANGE_PROJECT, change, project.label, (project.id, field))


def project_deleted(project: VillageProject) -> Edit:
    """Take a project out."""

    def change(workshop: Workshop) -> Workshop:
        return workshop.evolve(projects=tuple(other for other in workshop.projects if other.id != project.id))

    return Edit(EditCode.DELETE_PROJECT, change, project.label)
