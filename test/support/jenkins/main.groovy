import com.cloudbees.groovy.cps.Continuable
import com.cloudbees.groovy.cps.CpsTransformer
import groovy.json.JsonOutput
import groovy.json.JsonSlurperClassic
import java.lang.reflect.InvocationTargetException
import org.codehaus.groovy.control.CompilerConfiguration

/*
 * Runs pipelines as Jenkins does: `groovy main.groovy LIBRARY` reads one scenario a line from standard input and writes one result a
 * line. `vars/` and `src/` go through the transformation that Jenkins uses, and at every step the whole program is written out and read in
 * again, as in a restart: what cannot be serialised fails there.
 */
World.library = args[0]

CompilerConfiguration configuration = new CompilerConfiguration()
configuration.addCompilationCustomizers(new CpsTransformer())
configuration.scriptBaseClass = PipelineScript.name
configuration.setClasspathList([args[0] + '/src'])
GroovyClassLoader loader = new GroovyClassLoader(this.class.classLoader, configuration)

for (file in new File(args[0], 'vars').listFiles().findAll { it.name.endsWith('.groovy') }) {
    World.variables[file.name - '.groovy'] = loader.parseClass(file).newInstance()
}
CompilerConfiguration plain = new CompilerConfiguration()
plain.addCompilationCustomizers(new CpsTransformer())
World.bodySteps = new GroovyClassLoader(loader, plain)
    .parseClass(new File(new File(getClass().protectionDomain.codeSource.location.toURI()).parentFile, 'BodySteps.groovy'))
    .newInstance()

Continuable again(Continuable program, ClassLoader classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream()
    new ObjectOutputStream(bytes).withStream { it.writeObject(program) }
    ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
        @Override
        protected Class resolveClass(ObjectStreamClass description) {
            try {
                return Class.forName(description.name, false, classes)
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(description)
            }
        }
    }
    return (Continuable) input.readObject()
}

/**
 * Runs scripts as branches of one build: in turn, one step each, as Jenkins does with `parallel`. Gives what each returned or threw.
 */
List play(List scripts, ClassLoader classes) {
    List branches = scripts.collect { script ->
        Continuable program = new Continuable(script)
        [program: program, stack: [World.top()], yielded: start { program.run(null) }]
    }
    Closure isOpen = { it.program != null && it.program.isResumable() }
    while (branches.any(isOpen)) {
        for (branch in branches.findAll(isOpen)) {
            World.stack = branch.stack
            Map stored = start { again(branch.program, classes) }
            if (stored.thrown) {
                branch.program = null
                branch.yielded = stored
                continue
            }
            Continuable program = stored.value
            Map call = branch.yielded.value
            Map done = start { World.step(call.name, call.args) }
            branch.program = program
            branch.yielded = start { done.thrown ? program.runByThrow(done.thrown) : program.run(done.value) }
        }
    }
    return branches
}

Map start(Closure work) {
    try {
        return [value: work()]
    } catch (InvocationTargetException thrown) {
        return [thrown: thrown.cause]
    } catch (Throwable thrown) {
        return [thrown: thrown]
    }
}

System.in.eachLine('UTF-8') { line ->
    Map scenario = new JsonSlurperClassic().parseText(line)
    World.begin(scenario)
    GroovyClassLoader own = new GroovyClassLoader(World.bodySteps.class.classLoader, configuration)
    List files = [scenario.jenkinsfile].flatten()
    List scripts = files.withIndex().collect { text, at -> own.parseClass(text, "Jenkinsfile${at}.groovy").newInstance() }
    Throwable failure = null
    List returned = []
    for (branch in play(scripts, own)) {
        failure = failure ?: branch.yielded.thrown
        returned.add(branch.yielded.value)
        if (branch.program != null && branch.stack.size() != 1) {
            World.violations.add('a body was left open')
        }
    }
    if (failure != null) {
        World.result = failure instanceof Interrupted ? 'ABORTED' : 'FAILURE'
        if (System.getenv('JENKINS_TRACE')) {
            failure.printStackTrace()
        }
    }
    println JsonOutput.toJson([
        result: World.result, failure: failure?.toString(), returned: returned, log: World.log.toString(),
        calls: World.calls, violations: World.violations,
    ])
    System.out.flush()
}
