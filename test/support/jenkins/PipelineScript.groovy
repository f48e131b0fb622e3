import com.cloudbees.groovy.cps.Continuable
import com.cloudbees.groovy.cps.SerializableScript
import org.codehaus.groovy.runtime.InvokerHelper

/** What a Jenkinsfile and the scripts of `vars/` are: a name that is no method is a variable of the library, else a step. */
abstract class PipelineScript extends SerializableScript {

    @Override
    Object invokeMethod(String name, Object args) {
        def variable = World.variables[name]
        if (variable != null) {
            return InvokerHelper.invokeMethod(variable, 'call', args)
        }
        if (World.BODY_STEPS.contains(name)) {
            return InvokerHelper.invokeMethod(World.bodySteps, name, args)
        }
        return Continuable.suspend([name: name, args: (args as Object[]) as List])
    }

    @Override
    Object getProperty(String name) {
        return name == 'env' ? new BuildEnv() : super.getProperty(name)
    }

}
