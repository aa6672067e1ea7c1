"""The pages that are looked at: one of each template, and of each state a template has."""

HOME = "/"
REGIONS = "/regions/"
FULL_PROFILE = "/regions/hertfordshire/"
CASE_STUDY = "/regions/hertfordshire/hertfordshire-iq/"

FOUND = {
    "home": HOME,
    "regions": REGIONS,
    "regions by amount per head": "/regions/?shade=highlighted-per-head",
    "foundations": "/foundations/",
    "foundation": "/foundations/infrastructure/",
    "full profile": FULL_PROFILE,
    "profile with a floor": "/regions/liverpool-city-region/",
    "profile in part": "/regions/black-country/",
    "statistical profile": "/regions/cumbria/",
    "nation": "/regions/scotland/",
    "case study": CASE_STUDY,
    "case studies": "/case-studies/",
    "comparison": "/regions/compare/?region=hertfordshire&region=cumbria&region=england",
    "comparison of four": "/regions/compare/?region=england&region=hertfordshire&region=cumbria"
    "&region=leeds-city-region",
    "comparison to be": "/regions/compare/",
    "comparison of one": "/regions/compare/?region=hertfordshire",
    "comparison asked in vain": "/regions/compare/?region=herfordshire&region=kent&region=cumbria",
    "case studies narrowed": "/case-studies/?theme=people&q=skills",
    "case studies on the map": "/case-studies/?view=map",
    "no case studies": "/case-studies/?q=xyzzy",
    "pack to be": "/regions/pack/",
    "pack refused": "/regions/pack/?region=cumbria&region=atlantis",
    "all figures": "/figures/",
    "all areas in one figure": "/figures/employment-16-plus/?area=cumbria",
    "a rate of all areas": "/figures/employment-rate/?area=hertfordshire",
    "a figure not ranked": "/figures/summary-employment/",
    "about": "/about/",
    "accessibility": "/accessibility/",
    "search": "/search/",
    "search with results": "/search/?q=Hertfordshire",
    "search without results": "/search/?q=xyzzy",
}
NOT_FOUND = {"not found": "/no-such-page/"}
SIGN_IN = {"sign in": "/admin/login/"}
