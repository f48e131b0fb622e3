import java.util.concurrent.TimeUnit

/** The steps without a body. Each takes what Jenkins' takes; what it does not know, it refuses. */
class Steps {

    static void enter(String kind, Object value) {
        if (kind == 'withEnv') {
            Map over = value.collectEntries { String pair ->
                int at = pair.indexOf('=')
                if (at < 0) {
                    throw new IllegalArgumentException(pair)
                }
                [pair.substring(0, at), pair.substring(at + 1)]
            }
            World.push(env: World.top().env + over)
        } else if (kind == 'dir') {
            World.push(cwd: inside(value).path)
        } else {
            bind(value)
        }
    }

    static void leave() {
        World.stack.pop()
    }

    private static void bind(List bindings) {
        Map env = [:]
        List secrets = []
        for (binding in bindings) {
            Map given = binding.arguments
            Map found = World.scenario.credentials[given.credentialsId]
            if (!found) {
                throw new IOException("Could not find credentials entry with ID '$given.credentialsId'")
            }
            String wanted = binding.name == 'string' ? 'Secret text' : 'Username with password'
            if (found.type != wanted) {
                throw new IOException("Credentials '$given.credentialsId' is of type '$found.type' where '$wanted' was expected")
            }
            secrets.add(found.secret)
            if (binding.name == 'string') {
                env[given.variable] = found.secret
            } else if (binding.name == 'usernamePassword') {
                env[given.usernameVariable] = found.user
                env[given.passwordVariable] = found.secret
            } else {
                env.GIT_ASKPASS = '/bin/true'
            }
        }
        World.push(env: World.top().env + env, secrets: secrets)
    }

    static boolean isUnix() {
        World.scenario.unix
    }

    static String pwd(Map given = [:]) {
        given.tmp ? World.top().cwd + '@tmp' : World.top().cwd
    }

    static void deleteDir() {
        File here = new File(World.top().cwd)
        if (java.nio.file.Files.isSymbolicLink(here.toPath())) {
            here.delete()
        } else {
            here.deleteDir()
        }
    }

    static void writeFile(Map given) {
        File file = inside(given.file)
        file.parentFile.mkdirs()
        file.bytes = given.encoding == 'Base64' ? given.text.decodeBase64() : given.text.getBytes('UTF-8')
    }

    static String readFile(Map given) {
        inside(given.file).getText('UTF-8')
    }

    static boolean fileExists(String path) {
        inside(path).exists()
    }

    static String libraryResource(Object given) {
        Map named = given instanceof Map ? given : [resource: given]
        byte[] bytes = new File(World.library + '/resources/' + named.resource).bytes
        named.encoding == 'Base64' ? bytes.encodeBase64().toString() : new String(bytes, 'UTF-8')
    }

    static void error(String message) {
        throw new IllegalStateException(message)
    }

    static void unstable(String message) {
        World.say("WARNING: $message\n")
        World.result = 'UNSTABLE'
    }

    static void echo(Object message) {
        World.say("$message\n")
    }

    static Object sh(Object given) {
        if (!World.scenario.unix) {
            throw new IOException('sh: this is an agent with Windows')
        }
        Map named = given instanceof Map ? given : [script: given]
        launch(named, named.script.startsWith('#!') ? ['/bin/sh'] : ['/bin/sh', '-xe'], named.script)
    }

    /** One program call a line, which is all that cmd and a POSIX shell have in common. */
    static Object bat(Map given) {
        if (World.scenario.unix) {
            throw new IOException('bat: this is an agent with Linux')
        }
        String script = given.script.replaceFirst(/^@/, '').replaceAll(/%(\w+)%/) { all, name -> World.top().env[name] ?: '' }
        launch(given, ['/bin/sh', '-e'], script)
    }

    static Object powershell(Map given) {
        if (World.scenario.unix) {
            throw new IOException('powershell: this is an agent with Linux')
        }
        String script = given.script.replaceAll(/\$\{env:(\w+)\}/) { all, name -> '${' + name + '}' }
        launch(given, ['/bin/sh', '-e'], script.replace('; exit $LASTEXITCODE', ''))
    }

    private static Object launch(Map given, List interpreter, String script) {
        new File(World.top().cwd).mkdirs()
        File file = File.createTempFile('script', '.sh')
        file.setText(script, 'UTF-8')
        for (secret in World.allSecrets()) {
            if (script.contains(secret)) {
                World.violations.add('a secret was in a script')
            }
        }
        ProcessBuilder builder = new ProcessBuilder(interpreter + [file.path]).directory(new File(World.top().cwd))
        builder.environment().clear()
        builder.environment().putAll(World.top().env)
        Process process = builder.start()
        StringBuilder out = new StringBuilder()
        StringBuilder both = new StringBuilder()
        boolean aborted = false
        def readers = [[process.inputStream, true], [process.errorStream, false]].collect { stream, isOut ->
            Thread.start {
                stream.eachLine('UTF-8') { line ->
                    synchronized (both) {
                        if (isOut && given.returnStdout) {
                            out.append(line + '\n')
                        } else {
                            both.append(line + '\n')
                        }
                        if (World.scenario.abortAt && line.contains(World.scenario.abortAt) && !aborted) {
                            aborted = true
                            process.descendants().forEach { it.destroy() }
                            process.destroy()
                        }
                    }
                }
            }
        }
        int status = process.waitFor()
        readers*.join(5000)
        file.delete()
        World.say(both.toString())
        if (aborted) {
            World.scenario.abortAt = null
            throw new Interrupted()
        }
        if (given.returnStatus) {
            return status
        }
        if (status != 0) {
            throw new IOException("script returned exit code $status")
        }
        return given.returnStdout ? out.toString() : null
    }

    static void recordIssues(Map given) {
        only(given, ['tool', 'enabledForFailure', 'skipPublishingChecks', 'qualityGates'])
        present(given.tool.arguments.pattern)
    }

    static void publishChecks(Map given) {
        only(given, ['name', 'title', 'summary', 'text', 'conclusion', 'detailsURL'])
    }

    static void junit(Map given) {
        only(given, ['testResults', 'skipMarkingBuildUnstable', 'skipPublishingChecks'])
        present(given.testResults)
        if (!given.skipMarkingBuildUnstable && inside(given.testResults).text.contains('<failure')) {
            World.result = 'UNSTABLE'
        }
    }

    static void publishHTML(Map given) {
        only(given, ['reportDir', 'reportFiles', 'reportName', 'allowMissing', 'keepAll', 'alwaysLinkToLastBuild'])
        present(given.reportDir + '/' + given.reportFiles)
    }

    static void archiveArtifacts(Map given) {
        only(given, ['artifacts', 'allowEmptyArchive'])
    }

    private static void only(Map given, List known) {
        if (!(given.keySet() - known).isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters ${given.keySet() - known}")
        }
    }

    private static void present(String path) {
        if (!inside(path).exists()) {
            throw new IOException("No such file: $path")
        }
    }

    private static File inside(String path) {
        path.startsWith('/') ? new File(path) : new File(World.top().cwd, path)
    }

}
