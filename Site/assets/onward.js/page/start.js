const onwardRoot = document.getElementById("onward");
if (onwardRoot) startOnwardPage(onwardRoot);
