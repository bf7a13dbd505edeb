@echo off
rem Starts Thalweg with JAVA_HOME's Java, else the one on the path; it must be 17 or newer.
rem THALWEG_OPTS is handed to the JVM.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
where "%java%" >nul 2>nul && goto found
if exist "%java%" goto found
echo thalweg: no Java at "%java%"; install Java 17 or newer, or set JAVA_HOME to it 1>&2
exit /b 2
:found
set "tiers=-XX:TieredStopAtLevel=1"
if "%~1"=="run" set "tiers="
if "%~1"=="compare" set "tiers="
"%java%" -XX:+UseSerialGC -XX:-UsePerfData %tiers% -XX:SharedArchiveFile="%home%\lib\thalweg.jsa" -Xlog:disable %THALWEG_OPTS% -Dthalweg.home="%home%" -jar "%home%\lib\thalweg-app.jar" %*
exit /b %ERRORLEVEL%
