package ollamacode

/** One review of what is checked out in the current folder. */
class Review implements Serializable {

    private static final long serialVersionUID = 1

    private static final String REPORT_DIR = 'ollamacode-reports'

    private final Object steps

    /** Of `Arguments.review`. */
    private final Map request

    private final String reportDir

    Review(Object steps, Map request) {
        this.steps = steps
        this.request = request
        this.reportDir = request.reportDir ?: REPORT_DIR
    }

    /** What came of it, after everything is shown. Ends with FAILURE where the review could not do its job. */
    Map run() {
        if (!request.reportDir) {
            // Files of the build before this one, in the same workspace. A folder that was named is not ours to empty.
            steps.dir(REPORT_DIR) {
                steps.deleteDir()
            }
        }
        fetchTarget()
        List environment = ['OLLAMACODE_REPORT_DIR=' + reportDir]
        environment.addAll(request.environment)
        int status = -1
        withSecrets(0) {
            steps.withEnv(environment) {
                status = execute()
            }
        }
        Map outputs = [:]
        if (steps.fileExists(reportDir + '/ollamacode.env')) {
            outputs = Arguments.outputs(steps.readFile(file: reportDir + '/ollamacode.env', encoding: 'UTF-8'))
        }
        show(outputs, status)
        conclude(status)
        return outputs
    }

    /** The base of the change, where the clone has the change's branch alone. */
    private void fetchTarget() {
        if (!request.gitCredentialsId || !steps.env.CHANGE_TARGET) {
            return
        }
        steps.withCredentials([steps.gitUsernamePassword(credentialsId: request.gitCredentialsId)]) {
            if (steps.isUnix()) {
                steps.sh(
                    label: 'Fetch the target branch',
                    script: 'git fetch --no-tags origin ' +
                        '"+refs/heads/$CHANGE_TARGET:refs/remotes/origin/$CHANGE_TARGET"',
                )
            } else {
                // cmd would obey signs in the name of a branch.
                steps.powershell(
                    label: 'Fetch the target branch',
                    script: 'git fetch --no-tags origin ' +
                        '"+refs/heads/${env:CHANGE_TARGET}:refs/remotes/origin/${env:CHANGE_TARGET}"' +
                        '; exit $LASTEXITCODE',
                )
            }
        }
    }

    /** Each secret is either a text or the password of a pair: only binding it tells. */
    private void withSecrets(int index, Closure body) {
        if (index >= request.secrets.size()) {
            body()
            return
        }
        Map secret = request.secrets.get(index)
        boolean isBound = false
        boolean isOtherType = false
        try {
            steps.withCredentials([steps.string(credentialsId: secret.id, variable: secret.variable)]) {
                isBound = true
                withSecrets(index + 1, body)
            }
        } catch (Exception refused) {
            isOtherType = !isBound && refused.getMessage() != null && refused.getMessage().contains(' was expected')
            if (!isOtherType) {
                throw refused
            }
        }
        if (isOtherType) {
            Object pair = steps.usernamePassword(
                credentialsId: secret.id,
                usernameVariable: 'REVIEW_USER',
                passwordVariable: secret.variable,
            )
            steps.withCredentials([pair]) {
                withSecrets(index + 1, body)
            }
        }
    }

    /** The exit code of the program. */
    private int execute() {
        boolean isUnix = steps.isUnix()
        if (request.image) {
            return inImage(request.image)
        }
        String runtime = isUnix ? probe() : 'node'
        if (runtime == 'docker') {
            return inImage('ollamacode/ollamacode:' + Options.VERSION)
        }
        if (runtime == 'nothing') {
            steps.error('ollamacodeReview: this agent has neither Node (20.19 or newer) nor Docker')
        }
        return runtime == 'installed' ? installed() : unpacked(isUnix)
    }

    private String probe() {
        String found = ''
        steps.withEnv(['REVIEW_VERSION=' + Options.VERSION]) {
            String script = steps.libraryResource('ollamacode/probe.sh')
            found = steps.sh(label: 'Look for Node', script: script, returnStdout: true).trim()
        }
        return found
    }

    /** In our own image, as a container of a pod. */
    private int installed() {
        return steps.sh(label: 'Review', script: 'exec ollamacode review', returnStatus: true)
    }

    /** The library's own program, in a folder that no other build has written to. */
    private int unpacked(boolean isUnix) {
        String folder = steps.pwd(tmp: true) + '/ollamacode-' + UUID.randomUUID()
        int status = -1
        steps.withEnv(['REVIEW_FOLDER=' + folder]) {
            try {
                steps.dir(folder) {
                    steps.writeFile(file: 'unpack.mjs', text: steps.libraryResource('ollamacode/unpack.mjs'))
                    steps.writeFile(
                        file: 'bundle.br',
                        text: steps.libraryResource(resource: 'ollamacode/bundle.br', encoding: 'Base64'),
                        encoding: 'Base64',
                    )
                }
                if (isUnix) {
                    steps.sh(label: 'Unpack', script: 'exec node "$REVIEW_FOLDER/unpack.mjs"')
                    String review = 'exec node "$REVIEW_FOLDER/main.js" review'
                    status = steps.sh(label: 'Review', script: review, returnStatus: true)
                } else {
                    steps.bat(label: 'Unpack', script: '@node "%REVIEW_FOLDER%/unpack.mjs"')
                    String review = '@node "%REVIEW_FOLDER%/main.js" review'
                    status = steps.bat(label: 'Review', script: review, returnStatus: true)
                }
            } finally {
                steps.dir(folder) {
                    steps.deleteDir()
                }
            }
        }
        return status
    }

    /** In a container that sees the workspace and the review's own variables, beside an Ollama where none is given. */
    private int inImage(String image) {
        if (!steps.isUnix()) {
            steps.error('ollamacodeReview: image needs a Linux agent; on Windows install Node on the agent')
        }
        int status = -1
        steps.withEnv(['REVIEW_IMAGE=' + image]) {
            if (needsOllama()) {
                Map settings = Arguments.ollama([
                    ollamaImage: request.ollamaImage,
                    serviceMemory: request.serviceMemory,
                    serviceCpus: request.serviceCpus,
                ])
                new Ollama(steps, settings).around {
                    status = runImage()
                }
            } else {
                status = runImage()
            }
        }
        return status
    }

    private boolean needsOllama() {
        boolean isGiven = request.ollamaHost || steps.env.OLLAMACODE_OLLAMA_HOST
        boolean isUnwanted = request.model == 'none' || request.service == 'none' || request.service == 'host'
        return !isGiven && !isUnwanted
    }

    private int runImage() {
        int status = -1
        steps.withEnv(['REVIEW_CONTAINER=ollamacode-review-' + UUID.randomUUID()]) {
            try {
                String script = steps.libraryResource('ollamacode/run-image.sh')
                status = steps.sh(label: 'Review', script: script, returnStatus: true)
            } finally {
                String remove = 'docker rm --force "$REVIEW_CONTAINER" >/dev/null 2>&1 || true'
                steps.sh(label: 'Remove the container', script: remove)
            }
        }
        return status
    }

    /** By the plugins that are there; what was posted in the change itself is not said a second time as a check. */
    private void show(Map outputs, int status) {
        boolean isPosted = outputs.summaryUrl
        String sarif = reportDir + '/ollamacode.sarif'
        String junit = reportDir + '/ollamacode.junit.xml'
        boolean isRecorded = false
        if (steps.fileExists(sarif)) {
            isRecorded = withPlugin {
                Map issues = [
                    tool: steps.sarif(pattern: sarif, id: Arguments.idOf(request.name), name: request.name),
                    enabledForFailure: true,
                    skipPublishingChecks: isPosted,
                ]
                if (request.qualityGates) {
                    issues.qualityGates = request.qualityGates
                }
                steps.recordIssues(issues)
            }
        }
        if (!isRecorded && !isPosted) {
            withPlugin {
                steps.publishChecks(
                    name: request.name,
                    title: outputs.outcome ?: 'error',
                    summary: said(outputs),
                    conclusion: status == 0 ? 'SUCCESS' : 'FAILURE',
                    detailsURL: steps.env.BUILD_URL,
                )
            }
        }
        if (steps.fileExists(junit)) {
            withPlugin {
                // The exit code alone decides over the build.
                steps.junit(testResults: junit, skipMarkingBuildUnstable: true, skipPublishingChecks: true)
            }
        }
        if (steps.fileExists(reportDir + '/ollamacode.txt')) {
            withPlugin {
                // A text needs nothing that Jenkins forbids published pages.
                steps.publishHTML([
                    reportDir: reportDir,
                    reportFiles: 'ollamacode.txt',
                    reportName: request.name,
                    allowMissing: true,
                    keepAll: true,
                    alwaysLinkToLastBuild: false,
                ])
            }
        }
        withPlugin {
            steps.archiveArtifacts(artifacts: reportDir + '/ollamacode.*', allowEmptyArchive: true)
        }
    }

    private String said(Map outputs) {
        if (!outputs.findings) {
            return 'The review could not do its job; the log of the build says why.'
        }
        String looked = outputs.complete == 'true' ? 'All' : 'Not all'
        return 'Findings shown: ' + outputs.findings + '. ' + looked + ' changed lines were looked at.'
    }

    /** False where Jenkins lacks the plugin of the step in `body`. */
    private boolean withPlugin(Closure body) {
        try {
            body()
            return true
        } catch (NoSuchMethodError missing) {
            if (!missing.getMessage().contains('No such DSL method')) {
                throw missing
            }
            return false
        }
    }

    private void conclude(int status) {
        if (status == 0) {
            return
        }
        if (status == 1) {
            String words = request.name + ': findings at or over failOn'
            if (request.onFindings == 'FAILURE') {
                steps.error(words)
            }
            steps.unstable(words)
            return
        }
        if (status == 3) {
            steps.unstable(request.name + ': incomplete where the gate rests on what was not looked at')
            return
        }
        steps.error(request.name + ': the review could not do its job (exit code ' + status + ')')
    }

}
