const search = document.getElementById("search");
if (search) startSearchPage(search);
